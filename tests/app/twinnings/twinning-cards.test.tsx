import { beforeAll, expect, it } from "vitest";
import { it as italian } from "../../../app/i18n/it";
import { provideTexts } from "../../../app/i18n/use-texts";
import { TwinningCards } from "../../../app/twinnings/twinning-cards";
import { render } from "../ui/render";

beforeAll(() => provideTexts({ it: italian }));

const CARD = {
  spaceId: 1,
  slug: "prova",
  acronym: "Prova",
  title: "Una prova",
  summary: "In breve.",
  theme: "Prove",
  state: "RUNNING",
  startedYear: 2012,
} as const;
const party = (name: string) => ({ name, slug: name.toLowerCase() });

/** As it is heard: without what is drawn only. */
const heard = (offering: string[], receiving: string[]) =>
  render(
    <TwinningCards
      twinnings={[{ ...CARD, offering: offering.map(party), receiving: receiving.map(party) }]}
      lastActivity={{}}
    />,
  )
    .replace(/<span aria-hidden="true">[^<]*<\/span>/g, "")
    .replace(/<[^>]*>/g, "");

it("names both sides for the ear", () => {
  expect(heard(["Trento"], ["Puglia"])).toContain(
    "Amministrazione offerente: Trento; Amministrazione destinataria: Puglia",
  );
  expect(heard(["Bergamo"], ["Bari", "Lecce"])).toContain("; Amministrazioni destinatarie: Bari, Lecce");
  expect(heard(["Bergamo"], [])).toContain("; Amministrazione destinataria: non indicata");
  expect(heard([], [])).toContain("Amministrazioni non indicate");
});
