import type { MetaArgs, MetaDescriptor } from "@remix-run/node";
import type { Texts } from "../i18n/it";
import { pagePreview } from "../site/page-preview";
import { pageTitle } from "../site/page-title";

type Known = { acronym: string; title: string; summary: string; visibility: string };

/**
 * Title and preview of a page of a twinning: of a public one alone, for others have nothing to say to a stranger.
 * @param say the page's own title
 */
export function twinningMeta(
  args: Pick<MetaArgs, "matches" | "error" | "location">,
  say: (texts: Texts, twinning: Known) => string,
): MetaDescriptor[] {
  const { data } = args.matches.find(({ id }) => id === "routes/twinning") ?? {};
  const twinning = (data as { twinning: Known } | undefined)?.twinning;
  if (!twinning) return pageTitle(args, () => "");
  const preview = {
    title: `${twinning.acronym}: ${twinning.title}`,
    description: twinning.summary,
    path: args.location.pathname,
  };
  return [
    ...pageTitle(args, (texts) => say(texts, twinning)),
    ...(twinning.visibility === "PUBLIC" ? pagePreview(args, preview) : []),
  ];
}
