import { randomUUID } from "node:crypto";
import type { BadForm } from "./bad-forms.ts";

const BODY = { kind: "text", max: 20_000, good: "Un messaggio." } as const;
const UUID = () => ({ kind: "uuid", good: randomUUID() }) as const;
const loose = (good: string) => ({ kind: "loose", good }) as const;
const LOOSE = loose("");
const intent = (good: string) => ({ kind: "choice", good }) as const;

/** The forms of polls, with values that would be taken. */
export const POLL_FORMS: BadForm[] = [
  {
    name: "reply with a poll",
    by: "member",
    path: "TOPIC",
    control: "body",
    fields: {
      ...{ intent: intent("reply"), body: BODY, clientId: UUID(), poll: { kind: "choice", good: "yes" } },
      ...{ question: loose("Quando?"), answers: loose("Lunedì\nMartedì"), until: LOOSE },
      ...{ among: intent("WORDS"), choice: intent("SINGLE"), voters: intent("PEOPLE") },
    },
  },
  {
    name: "add a poll",
    by: "member",
    path: "MESSAGE/sondaggio",
    control: "question",
    fields: {
      question: { kind: "line", max: 200, good: "Quando ci vediamo?" },
      answers: { kind: "text", max: 2_440, good: "Lunedì\nMartedì" },
      ...{ among: intent("WORDS"), choice: intent("SINGLE"), voters: intent("PEOPLE"), until: LOOSE },
      secret: { kind: "tick", good: "yes", optional: true },
    },
  },
  {
    name: "vote",
    by: "member",
    path: "POLL",
    control: "",
    fields: { intent: intent("vote"), option: { kind: "id", good: "1" } },
  },
  {
    name: "close a poll",
    by: "admin",
    path: "POLL",
    control: "",
    fields: { intent: intent("close"), reason: { kind: "line", max: 500, good: "È deciso" } },
  },
  {
    name: "decide a tie",
    by: "member",
    path: "POLL",
    control: "",
    fields: { intent: intent("settle"), option: { kind: "id", good: "1" } },
  },
];
