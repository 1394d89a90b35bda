import type { BadForm } from "./bad-forms.ts";

// The forms by which somebody looks after her account.

const intent = (good: string) => ({ kind: "choice", good }) as const;

export const ACCOUNT_FORMS: BadForm[] = [
  {
    name: "forgotten password",
    by: "guest",
    path: "/password-dimenticata",
    control: "email",
    fields: { email: { kind: "email", max: 254, good: "bruna@example.org" } },
  },
  {
    name: "new password",
    by: "guest",
    path: `/nuova-password/${"a".repeat(32)}`,
    control: "",
    fields: { password: { kind: "secret", max: 200, good: "una password lunga" } },
  },
  {
    name: "profile",
    by: "member",
    path: "/profilo",
    among: true,
    control: "bio",
    fields: {
      intent: intent("profile"),
      name: { kind: "line", max: 120, good: "Ada Cerulli" },
      bio: { kind: "text", max: 4_000, optional: true, good: "Mi occupo di famiglie." },
      addressForm: { kind: "choice", good: "FEMININE" },
      language: { kind: "choice", good: "it" },
    },
  },
  {
    name: "affiliation",
    by: "member",
    path: "/profilo",
    among: true,
    control: "jobTitle",
    fields: {
      intent: intent("affiliation"),
      administration: { kind: "line", max: 200, good: "Comune di Prova" },
      jobTitle: { kind: "line", max: 120, good: "Funzionaria" },
    },
  },
  {
    name: "change password",
    by: "member",
    path: "/profilo",
    among: true,
    control: "currentPassword",
    fields: {
      intent: intent("password"),
      currentPassword: { kind: "secret", max: 200, good: "una password sbagliata" },
      password: { kind: "secret", max: 200, good: "una password nuova" },
    },
  },
  {
    name: "close session",
    by: "member",
    path: "/profilo",
    control: "",
    fields: { intent: intent("close-session"), session: { kind: "choice", good: "a".repeat(64) } },
  },
];
