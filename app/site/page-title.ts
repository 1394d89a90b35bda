import type { MetaArgs, MetaDescriptor } from "@remix-run/node";
import type { Texts } from "../i18n/it";
import { textsOf } from "../i18n/use-texts";
import { faultTitle, statusOf } from "./fault";

/** A page's title, with the community's name behind it, in the language of the page; the fault's where there is no page. */
export function pageTitle(
  { matches, error }: Pick<MetaArgs, "matches" | "error">,
  say: (texts: Texts) => string,
): MetaDescriptor[] {
  const root = matches.find(({ id }) => id === "root")?.data as { language?: "it" | "en" } | undefined;
  const texts = textsOf(root?.language ?? "it");
  const title = error ? faultTitle(statusOf(error), texts) : say(texts);
  return [{ title: `${title} · ${texts.site.name}` }];
}
