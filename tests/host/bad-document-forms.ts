import type { BadForm } from "./bad-forms.ts";

const intent = (good: string) => ({ kind: "choice", good }) as const;
const line = (max: number, good: string) => ({ kind: "line", max, good }) as const;
const optional = (max: number, good: string) => ({ ...line(max, good), optional: true }) as const;

/** The forms of documents that carry no file, with values that would be taken. */
export const DOCUMENT_FORMS: BadForm[] = [
  {
    name: "edit a document",
    by: "admin",
    path: "DOCUMENT",
    control: "actNumber",
    among: true,
    fields: {
      ...{ intent: intent("edit"), revision: { kind: "version", good: "1" } },
      title: line(200, "Un titolo"),
      description: { kind: "text", max: 4_000, good: "Una descrizione.", optional: true },
      theme: optional(80, "Famiglie"),
      audience: { kind: "choice", good: "PUBLIC" },
      actType: optional(80, "Delibera"),
      actNumber: optional(40, "12"),
      protocolNumber: optional(60, "34"),
    },
  },
  {
    name: "go back to a version",
    by: "admin",
    path: "DOCUMENT",
    control: "",
    fields: { intent: intent("restore"), number: { kind: "id", good: "1" } },
  },
  {
    name: "throw a document away",
    by: "admin",
    path: "DOCUMENT",
    control: "",
    fields: { intent: intent("bin") },
  },
  {
    name: "make a folder",
    by: "admin",
    path: "TWINNING/documenti",
    control: "",
    fields: { intent: intent("folder"), name: line(80, "Verbali") },
  },
  {
    name: "change a folder",
    by: "admin",
    path: "TWINNING/documenti?cartella=1",
    control: "folder",
    among: true,
    fields: {
      intent: intent("edit-folder"),
      folder: { kind: "id", good: "1" },
      name: line(80, "Verbali"),
    },
  },
  {
    name: "take a folder away",
    by: "admin",
    path: "TWINNING/documenti?cartella=1",
    control: "",
    fields: { intent: intent("remove-folder"), folder: { kind: "id", good: "1" } },
  },
];
