import { randomUUID } from "node:crypto";
import { ACCOUNT_FORMS } from "./bad-account-forms.ts";
import { TOPIC_FORMS } from "./bad-topic-forms.ts";

// The forms of the site and everything wrong that can be put into them, as a matrix: forms by fields by mistakes.

/** What a field holds: decides which mistakes are possible. `loose`: anything is taken, what is no path is forgotten. */
type Kind =
  | "line"
  | "text"
  | "email"
  | "secret"
  | "choice"
  | "day"
  | "id"
  | "version"
  | "uuid"
  | "tick"
  | "token"
  | "loose";
export type BadForm = {
  name: string;
  /** Who sends it. */
  by: "guest" | "member" | "admin";
  /**
   * TOPIC stands for the path of a topic whose first post is the member's and whose second is somebody else's, SETTINGS
   * for that of its settings, MESSAGE for that of its first post, TWINNING for that of a twinning with one party, whose
   * id is 1, GENERAL for that of its general discussion, POLL for that of the member's poll, the first of all, DOCUMENT for that of
   * the administrator's document, the first of all.
   */
  path: string;
  fields: Record<
    string,
    { kind: Kind; max?: number; good: string /** May be left empty. */; optional?: true }
  >;
  /** One of several forms on its page, told apart by their intent. */
  among?: true;
  /** A control of the form that comes back; its visible texts are to be there again. */
  control: string;
};

export type Mistake = {
  what: string;
  /** Name and value, in order; a value in bytes is sent percent-encoded as it is, a file as a file. */
  pairs: [string, string | { file: string }][];
  /** Fields whose text must stand in the form again. */
  kept: Record<string, string>;
};

const TITLE = { kind: "line", max: 200, good: "Un titolo" } as const;
const BODY = { kind: "text", max: 20_000, good: "Un messaggio." } as const;
const UUID = () => ({ kind: "uuid", good: randomUUID() }) as const;
const loose = (good: string) => ({ kind: "loose", good }) as const;
const LOOSE = loose("");
const intent = (good: string) => ({ kind: "choice", good }) as const;

/** Every form of the site, with values that would be taken. */
export const FORMS: BadForm[] = [
  {
    name: "register",
    by: "guest",
    path: "/registrati",
    control: "jobTitle",
    fields: {
      name: { kind: "line", max: 120, good: "Bruna Lai" },
      email: { kind: "email", max: 254, good: "bruna@example.org" },
      addressForm: { kind: "choice", good: "FEMININE" },
      administration: { kind: "line", max: 200, good: "Comune di Prova" },
      jobTitle: { kind: "line", max: 120, good: "Funzionaria" },
      password: { kind: "secret", max: 200, good: "una password lunga" },
      consent: { kind: "tick", good: "yes" },
    },
  },
  {
    name: "sign in",
    by: "guest",
    path: "/accedi",
    control: "password",
    fields: {
      email: { kind: "email", max: 254, good: "bruna@example.org" },
      password: { kind: "secret", max: 200, good: "una password sbagliata" },
    },
  },
  {
    name: "new topic",
    by: "member",
    path: "/discussioni/nuova/forum",
    control: "title",
    fields: { title: TITLE, body: BODY, audience: { kind: "choice", good: "PUBLIC" }, clientId: UUID() },
  },
  {
    name: "reply",
    by: "member",
    path: "TOPIC",
    control: "body",
    fields: { intent: intent("reply"), body: BODY, clientId: UUID() },
  },
  {
    name: "edit",
    by: "member",
    path: "TOPIC?modifica=1",
    control: "version",
    fields: {
      intent: intent("edit"),
      number: { kind: "id", good: "1" },
      version: { kind: "version", good: "1" },
      body: BODY,
    },
  },
  {
    name: "remove",
    by: "member",
    path: "TOPIC",
    control: "",
    fields: { intent: intent("remove"), number: { kind: "id", good: "1" } },
  },
  {
    name: "language",
    by: "guest",
    path: "/lingua",
    control: "",
    fields: { language: { kind: "choice", good: "en" }, next: { kind: "loose", good: "/" } },
  },
  {
    name: "barrier",
    by: "guest",
    path: "/accessibilita",
    control: "body",
    fields: { body: { kind: "text", max: 4_000, good: "Un ostacolo." } },
  },
  {
    name: "new twinning",
    by: "admin",
    path: "/gemellaggi/nuovo",
    control: "acronym",
    fields: {
      acronym: { kind: "line", max: 40, good: "TrePu" },
      title: TITLE,
      summary: { kind: "line", max: 500, good: "In due righe." },
      theme: { kind: "line", max: 80, good: "Famiglie" },
      programme: LOOSE,
      // Several lines are several administrations.
      offering: { kind: "text", max: 200, good: "Comune di Prova" },
      startsOn: LOOSE,
      presentation: { kind: "text", max: 32_000, good: "Un racconto." },
      objectives: { kind: "loose", good: "- uno" },
    },
  },
  {
    name: "edit a twinning",
    by: "admin",
    path: "TWINNING/modifica",
    control: "version",
    fields: {
      intent: intent("edit"),
      version: { kind: "version", good: "1" },
      ...{ acronym: loose("TrePu"), title: TITLE, summary: loose("In due righe."), theme: loose("Famiglie") },
      ...{ programme: LOOSE, startedYear: LOOSE, startsOn: LOOSE, endsOn: LOOSE },
      ...{ presentation: loose("Un racconto."), objectives: loose("- uno"), results: LOOSE },
      ...{ offering: loose("Comune di Prova"), receiving: LOOSE, coordinating: LOOSE },
      state: { kind: "choice", good: "RUNNING" },
      visibility: { kind: "choice", good: "PUBLIC" },
    },
  },
  {
    name: "the general discussion's title",
    by: "admin",
    path: "TWINNING/modifica",
    control: "discussion",
    fields: { intent: intent("rename"), discussion: TITLE },
  },
  {
    name: "invite",
    by: "admin",
    path: "TWINNING/partecipanti",
    control: "email",
    fields: {
      intent: intent("invite"),
      email: { kind: "email", max: 254, good: "bruna@example.org" },
      administrationId: { kind: "id", good: "1" },
      role: { kind: "choice", good: "EXPERT" },
    },
  },
  {
    name: "withdraw a request",
    by: "member",
    path: "TWINNING/partecipanti",
    control: "",
    fields: { intent: intent("withdraw") },
  },
  { name: "accept an invitation", by: "member", path: `/inviti/${"a".repeat(32)}`, control: "", fields: {} },
  ...ACCOUNT_FORMS,
  {
    name: "suspend",
    by: "member",
    path: "/iscritti/999999",
    control: "",
    fields: {
      intent: intent("suspend"),
      reason: { kind: "line", max: 500, good: "Un motivo" },
      until: { kind: "choice", good: "2027-01-31" },
    },
  },
  ...TOPIC_FORMS,
  { name: "verify", by: "member", path: "/amministrazioni/non-esiste", control: "", fields: {} },
  { name: "sign out", by: "member", path: "/esci", control: "", fields: {} },
  { name: "confirm", by: "guest", path: `/conferma/${"a".repeat(32)}`, control: "", fields: {} },
];

const CONTROL = ["\u0000", "\u0007", "\u001b[31m", "\u007f", "\u0085", "\uffff", "\ufffe"];
const BIDI = ["\u202e", "\u202a", "\u2066", "\u2069"];
const HTML = `<script>alert("1")</script>&amp;"'</textarea><b>`;
export const ODD_IDS = [
  "0",
  "-1",
  "2147483648",
  "4294967297",
  "1e9",
  "abc",
  "\u0000",
  "",
  " 1",
  "1.0",
  "0x1",
  "+1",
].concat(["٣", "1,2", "null", "[object Object]", "1;drop table post", "NaN", "Infinity", "9".repeat(300)]);

const long = (max: number) => `${HTML} ${"è-lungo-".repeat(max)}`.slice(0, max + 1);

/** Texts that a field of this kind refuses. */
function wrongTexts(kind: Kind, max = 0): [string, string][] {
  // All of them where a whole text may stand, one of each sort elsewhere.
  const characters = kind === "text" ? [...CONTROL, ...BIDI] : [CONTROL[0], BIDI[0]];
  const odd: [string, string][] = characters.map((c = "") => [
    `U+${c.charCodeAt(0).toString(16).padStart(4, "0")} within`,
    `prima${c}dopo ${HTML}`,
  ]);
  switch (kind) {
    case "line":
      return [
        ...odd,
        ["nothing", ""],
        ["blanks", "  \t "],
        ["too long", long(max)],
        ["two lines", "uno\r\ndue"],
      ];
    case "text":
      return [...odd, ["nothing", ""], ["blanks", " \r\n\t "], ["too long", long(max)]];
    case "email":
      return [
        ...odd,
        ["nothing", ""],
        ["no address", "bruna"],
        ["two addresses", "a@example.org, b@example.org"],
        ["a header smuggled", "a@example.org\r\nBcc: b@example.org"],
        ["too long", `${"a".repeat(250)}@example.org`],
        ["HTML", `${HTML}@example.org`],
      ];
    case "secret":
      return [
        ["nothing", ""],
        ["too long", "x".repeat(max + 1)],
      ];
    case "choice":
      return ["", "NIENTE", "public", HTML, "x".repeat(5_000)].map((text) => [
        `«${text.slice(0, 12)}»`,
        text,
      ]);
    case "day":
      return ["2026-02-30", "ieri", "31/12/2030", "2001-01-01", "9999-99-99", HTML].map((text) => [
        `«${text.slice(0, 12)}»`,
        text,
      ]);
    case "tick":
      return ["", "no", "on", "true", HTML].map((text) => [`«${text.slice(0, 12)}»`, text]);
    case "id":
      return ODD_IDS.concat("2147483647", "999999").map((text) => [`«${text.slice(0, 12)}»`, text]);
    case "version":
      return ODD_IDS.concat("999999999").map((text) => [`«${text.slice(0, 12)}»`, text]);
    case "uuid":
      return ["", "abc", "0".repeat(36), HTML, randomUUID().slice(1)].map((text) => [
        `«${text.slice(0, 12)}»`,
        text,
      ]);
    default:
      return [];
  }
}

/** Everything wrong that fields can say, one mistake at a time. */
export function mistakesIn({ fields, control, among }: BadForm): Mistake[] {
  const names = Object.keys(fields);
  const good = names.map((name): [string, string] => [name, fields[name]?.good ?? ""]);
  const visible = (pairs: Mistake["pairs"]) =>
    Object.fromEntries(
      pairs.filter(
        (pair): pair is [string, string] =>
          ["line", "text", "email"].includes(fields[pair[0]]?.kind ?? "") &&
          typeof pair[1] === "string" &&
          pairs.filter(([name]) => name === pair[0]).length === 1,
      ),
    );
  // Where nothing says which of several forms it was, or there is none to come back, nothing is kept.
  const known = (pairs: Mistake["pairs"]) =>
    !among ||
    `${pairs.filter(([name]) => name === "intent").map(([, value]) => value)}` === fields.intent?.good;
  const mistake = (what: string, pairs: Mistake["pairs"]) => ({
    what,
    pairs,
    kept: control !== "" && known(pairs) ? visible(pairs) : {},
  });
  const replaced = (name: string, ...values: (string | { file: string })[]) =>
    good.flatMap(([one, value]): Mistake["pairs"] =>
      one === name ? values.map((other) => [one, other]) : [[one, value]],
    );

  const perField = names.flatMap((name) => {
    const { kind = "line", max, good: value = "", optional } = fields[name] ?? {};
    const wrong = wrongTexts(kind, max)
      .filter(([what]) => !optional || (what !== "nothing" && what !== "blanks"))
      .map(([what, text]) => mistake(`${name}: ${what}`, replaced(name, text)));
    return [
      ...wrong,
      ...(kind === "loose" || optional ? [] : [mistake(`${name} missing`, replaced(name))]),
      mistake(`${name} twice`, replaced(name, value, value)),
      mistake(`${name} a file`, replaced(name, { file: "nome.txt" })),
      mistake(`${name} text and file`, replaced(name, value, { file: "nome.txt" })),
    ];
  });
  const unknown = ["sconosciuto", "constructor", "toString", "authorId", "role", "", "body[]"].map((name) =>
    mistake(`unknown field «${name}»`, [...good, [name, "1"]]),
  );
  return [
    ...perField,
    ...unknown,
    mistake("unknown field twice", [...good, ["altro", "1"], ["altro", "2"]]),
    mistake("unknown file", [...good, ["altro", { file: "x" }]]),
    // Refused before anything is read from it, so nothing is kept: no browser sends such a thing.
    { what: "__proto__", pairs: [...good, ["__proto__", "1"]], kept: {} },
    { what: "__proto__ twice", pairs: [...good, ["__proto__", "1"], ["__proto__", "2"]], kept: {} },
    { what: "__proto__ as a file", pairs: [...good, ["__proto__", { file: "x" }]], kept: {} },
  ];
}

const type = (value: string) => ({ "content-type": value });

/** Encodes pairs as a browser would: by multipart when there is a file among them. */
export function encode(pairs: Mistake["pairs"]): { body: string; headers: Record<string, string> } {
  if (pairs.every(([, value]) => typeof value === "string")) {
    const body = new URLSearchParams(pairs as [string, string][]).toString();
    return { body, headers: type("application/x-www-form-urlencoded") };
  }
  const boundary = `----agire${randomUUID()}`;
  const parts = pairs.map(([name, value]) =>
    typeof value === "string"
      ? `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`
      : `--${boundary}\r\nContent-Disposition: form-data; name="${name}"; filename="${value.file}"\r\nContent-Type: text/plain\r\n\r\nun file\r\n`,
  );
  return {
    body: `${parts.join("")}--${boundary}--\r\n`,
    headers: type(`multipart/form-data; boundary=${boundary}`),
  };
}
