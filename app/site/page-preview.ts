import type { MetaArgs, MetaDescriptor } from "@remix-run/node";
import type { Texts } from "../i18n/it";
import { textsOf } from "../i18n/use-texts";
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

/** The preview of a page that says the same to everybody, in the language of the page. */
export function publicPreview(
  { matches, location }: Pick<MetaArgs, "matches" | "location">,
  say: (texts: Texts) => Omit<Preview, "path">,
): MetaDescriptor[] {
  const site = matches.find(({ id }) => id === "root")?.data as SiteData | undefined;
  return pagePreview({ matches }, { ...say(textsOf(site?.language ?? "it")), path: location.pathname });
}

function shortened(text: string): string {
  const plain = text.replace(/\s+/g, " ").trim();
  return plain.length <= DESCRIPTION_MAX
    ? plain
    : `${plain.slice(0, plain.lastIndexOf(" ", DESCRIPTION_MAX))}…`;
}
