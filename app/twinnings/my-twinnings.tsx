import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import type { SpaceNews } from "../../server/topics/contract.ts";
import { useTexts } from "../i18n/use-texts";
import { Badge } from "../ui/badge";
import { MoreLink } from "../ui/more-link";
import { SideBlock } from "../ui/side-block";

/** The twinnings one takes part in, with what is new in each; under them what is to be done about all of it. */
export function MyTwinnings({ news, children }: { news: SpaceNews[]; children?: ReactNode }) {
  const { home } = useTexts();
  return (
    <SideBlock title={home.mineTitle}>
      {news.length === 0 && <p>{home.mineNone}</p>}
      <ul className="side-list">
        {news.map(({ space, posts }) => (
          <li key={space.id}>
            <Link to={`/gemellaggi/${space.slug}/discussioni`}>
              {space.shortTitle}
              <span className="visually-hidden">: {space.title}</span>
            </Link>
            {posts > 0 ? (
              <Badge>{home.news(posts)}</Badge>
            ) : (
              <span className="side-list-detail">{home.noNews}</span>
            )}
          </li>
        ))}
      </ul>
      {news.some(({ posts }) => posts > 0) && children}
      {news.length === 0 && <MoreLink to="/gemellaggi">{home.discover}</MoreLink>}
    </SideBlock>
  );
}
