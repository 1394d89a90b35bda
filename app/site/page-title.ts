import type { MetaArgs, MetaDescriptor } from "@remix-run/node";
import type { Texts } from "../i18n/it";
import { textsOf } from "../i18n/use-texts";

/** A page's title, with the community's name behind it, in the language of the page. */
export function pageTitle(
  { matches }: Pick<MetaArgs, "matches">,
  say: (texts: Texts) => string,
): MetaDescriptor[] {
  const root = matches.find(({ id }) => id === "root")?.data as { language?: "it" | "en" } | undefined;
  const texts = textsOf(root?.language ?? "it");
  return [{ title: `${say(texts)} · ${texts.site.name}` }];
}
