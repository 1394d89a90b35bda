import { randomUUID } from "node:crypto";
import type { BadForm } from "./bad-forms.ts";

/** The form that begins a conversation. */
export const CONVERSATION_FORMS: BadForm[] = [
  {
    name: "new conversation",
    by: "member",
    path: "/conversazioni/nuova",
    control: "title",
    fields: {
      // Several may be chosen.
      people: { kind: "loose", good: "1" },
      title: { kind: "line", max: 200, good: "Un titolo", optional: true },
      body: { kind: "text", max: 20_000, good: "Un messaggio." },
      clientId: { kind: "uuid", good: randomUUID() },
      // Nobody is looked for.
      who: { kind: "loose", good: "" },
      draft: { kind: "loose", good: "0" },
      begunFor: { kind: "loose", good: "1" },
    },
  },
];
