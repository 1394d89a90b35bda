import type { MetaArgs, MetaDescriptor } from "@remix-run/node";
import type { SiteData } from "./site-data";

type Preview = { title: string; description: string; path: string };

const DESCRIPTION_MAX = 200;

/** What other sites show of a link to a public page (Open Graph). Only for what everybody may read. */
export function pagePreview(
  { matches }: Pick<MetaArgs, "matches">,
  { title, description, path }: Preview,
): MetaDescriptor[] {
  const site = matches.find(({ id }) => id === "root")?.data as SiteData | undefined;
  if (!site) return [];
  const text = shortened(description);
  return [
    { name: "description", content: text },
    { property: "og:type", content: "website" },
    { property: "og:site_name", content: "Agire" },
    { property: "og:locale", content: site.language === "en" ? "en_GB" : "it_IT" },
    { property: "og:title", content: title },
    { property: "og:description", content: text },
    { property: "og:url", content: `${site.baseUrl}${path}` },
    { property: "og:image", content: `${site.baseUrl}/icon-512.png` },
  ];
}

function shortened(text: string): string {
  const plain = text.replace(/\s+/g, " ").trim();
  return plain.length <= DESCRIPTION_MAX
    ? plain
    : `${plain.slice(0, plain.lastIndexOf(" ", DESCRIPTION_MAX))}…`;
}
