import { Link } from "@remix-run/react";
import type { TwinningCard } from "../../server/twinnings/contract.ts";
import { useTexts } from "../i18n/use-texts";
import { MoreLink } from "../ui/more-link";
import { SideBlock } from "../ui/side-block";

/** Other twinnings, in the side column of one. */
export function LatestTwinnings({ twinnings }: { twinnings: TwinningCard[] }) {
  const { home, twinnings: texts } = useTexts();
  if (twinnings.length === 0) return null;
  return (
    <SideBlock title={texts.latest}>
      <ul className="side-list">
        {twinnings.map(({ slug, title, acronym, theme }) => (
          <li key={slug}>
            <Link to={`/gemellaggi/${slug}`}>{title}</Link>
            <span className="side-list-detail">
              {acronym} · {theme}
            </span>
          </li>
        ))}
      </ul>
      <MoreLink to="/gemellaggi">{home.allTwinnings}</MoreLink>
    </SideBlock>
  );
}
