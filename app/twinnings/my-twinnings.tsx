import { Link } from "@remix-run/react";
import type { MyTwinning } from "../../server/twinnings/my-twinnings.ts";
import { useTexts } from "../i18n/use-texts";
import { Badge } from "../ui/badge";
import { MoreLink } from "../ui/more-link";
import { SideBlock } from "../ui/side-block";

type Props = {
  twinnings: MyTwinning[];
  /** Unread messages by space. */
  news: Record<number, number>;
};

/** The twinnings one takes part in, with what is new in each. */
export function MyTwinnings({ twinnings, news }: Props) {
  const { home } = useTexts();
  return (
    <SideBlock title={home.mineTitle}>
      {twinnings.length === 0 && <p>{home.mineNone}</p>}
      <ul className="side-list">
        {twinnings.map(({ spaceId, slug, acronym, title }) => (
          <li key={spaceId}>
            <Link to={`/gemellaggi/${slug}/discussioni`}>
              {acronym}
              <span className="visually-hidden">: {title}</span>
            </Link>
            {news[spaceId] ? (
              <Badge>{home.news(news[spaceId])}</Badge>
            ) : (
              <span className="side-list-detail">{home.noNews}</span>
            )}
          </li>
        ))}
      </ul>
      {twinnings.length === 0 && <MoreLink to="/gemellaggi">{home.discover}</MoreLink>}
    </SideBlock>
  );
}
