import { randomUUID } from "node:crypto";
import type { HouseMember } from "../support/house.ts";
import type { Case, TalkStage } from "./talk-stage.ts";

const reply = (body: string) => ({ intent: "reply", body, clientId: randomUUID() });
const mention = (person: HouseMember | undefined) => `@[${person?.name}](iscritto:${person?.id})`;

/** Texts that mean, quote or hold what they cannot. */
export const badWriting = (stage: TalkStage): Case[] => [
  // Mentions
  {
    what: "a mention of somebody who may not read the discussion",
    by: "lead",
    to: () => stage.path("reserved"),
    fields: () => reply(`Ciao ${mention(stage.people.stranger)}`),
    says: /Non può leggere questa discussione: Sara Fuori\. Togli la menzione/,
  },
  {
    what: "… of somebody who takes part and was not chosen",
    by: "lead",
    to: () => stage.path("chosen"),
    fields: () => reply(mention(stage.people.bruno)),
    says: /Non può leggere questa discussione: Bruno Lai/,
  },
  {
    what: "… of an administration nobody takes part for",
    by: "bruno",
    to: () => stage.path("open"),
    fields: () => reply(`@@[X](ente:${stage.people.stranger?.administrationId})`),
    says: /Qui nessuno partecipa per questa amministrazione/,
  },
  {
    what: "… of nobody there is",
    by: "bruno",
    to: () => stage.path("open"),
    fields: () => reply("@[Nessuno](iscritto:999999)"),
    says: /Non sappiamo chi sia: Nessuno/,
  },
  {
    what: "… in an edit",
    by: "bruno",
    to: () => stage.path("open"),
    fields: () => ({ intent: "edit", number: "2", version: "2", body: "@[Nessuno](iscritto:999999)" }),
    says: /Non sappiamo chi sia: Nessuno/,
  },
  {
    what: "… in the first message of a discussion",
    by: "bruno",
    to: () => `/discussioni/nuova/${stage.slugs.own}`,
    fields: () => ({
      title: "Una nuova",
      body: mention(stage.people.stranger),
      audience: "PARTIES",
      clientId: randomUUID(),
    }),
    says: /Non può leggere questa discussione: Sara Fuori/,
  },
  {
    what: "eleven mentions",
    by: "bruno",
    to: () => stage.path("open"),
    fields: () => reply(Array.from({ length: 11 }, (_, n) => `@[A](iscritto:${n + 1})`).join(" ")),
    says: /al massimo 10 fra persone e amministrazioni/,
  },
  {
    what: "as many mentions as there is room for",
    by: "bruno",
    to: () => stage.path("open"),
    fields: () =>
      reply(
        Array.from({ length: 1_000 }, (_, n) => `@[A](iscritto:${n + 1})`)
          .join(" ")
          .slice(0, 20_000),
      ),
    says: /al massimo 10 fra persone e amministrazioni/,
  },
  {
    what: "10,000 mentions",
    by: "bruno",
    to: () => stage.path("open"),
    fields: () => reply(Array.from({ length: 10_000 }, (_, n) => `@[A](iscritto:${n + 1})`).join("")),
    says: /Il testo è troppo lungo: al massimo 20\.?000 caratteri|Il testo inviato è troppo grande/,
  },
  // Quotations
  {
    what: "a quotation of a message that is not there",
    by: "bruno",
    to: () => stage.path("open"),
    fields: () => reply("> [Bruno Lai, messaggio 99](#messaggio-99)\n>\n> ciao"),
    says: /Citi il messaggio 99, che in questa discussione non c'è/,
  },
  {
    what: "… of one that was removed",
    by: "lead",
    to: () => stage.path("open"),
    fields: () => reply("> [Bruno Lai, messaggio 3](#messaggio-3)\n>\n> ciao"),
    says: /Citi il messaggio 3/,
  },
  {
    what: "… of a number beyond all numbers",
    by: "bruno",
    to: () => stage.path("open"),
    fields: () => reply(`> [X](#messaggio-${"9".repeat(20)})\n>\n> ciao`),
    says: /Citi il messaggio/,
  },
  {
    what: "fifty-one quotations",
    by: "bruno",
    to: () => stage.path("open"),
    fields: () => reply("> [X](#messaggio-1)\n\n".repeat(51)),
    says: /Le citazioni sono troppe: al massimo 50/,
  },
  {
    what: "70,000 quote marks",
    by: "bruno",
    to: () => stage.path("open"),
    fields: () => reply(">".repeat(70_000)),
    says: /Il testo è troppo lungo: al massimo 20\.?000 caratteri|Il testo inviato è troppo grande/,
  },
  {
    what: "35,000 quote marks apart",
    by: "bruno",
    to: () => stage.path("open"),
    fields: () => reply("> ".repeat(35_000)),
    says: /Il testo è troppo lungo/,
  },
  {
    what: "70,000 quote marks, looked at first",
    by: "bruno",
    to: () => stage.path("open"),
    fields: () => ({ ...reply(">".repeat(70_000)), preview: "yes" }),
    says: /Il testo è troppo lungo/,
  },
  {
    what: "a title of 100,000 letters",
    by: "bruno",
    to: () => "/discussioni/nuova/forum",
    fields: () => ({ title: "è".repeat(40_000), body: "x", audience: "PUBLIC", clientId: randomUUID() }),
    says: /troppo lungo: al massimo 200 caratteri/,
  },
];
