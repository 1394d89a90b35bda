import { type FormPart, formWithFiles } from "./form-with-files.ts";
import type { Visitor } from "./visitor.ts";

export const sendForm = (who: Visitor, path: string, parts: FormPart[]) => {
  const { body, headers } = formWithFiles(parts);
  return who.send(path, body, headers);
};

export const filePart = (value: string | Buffer, filename = "Nota.txt"): FormPart => ({
  name: "file",
  value,
  filename,
});

/** Adds a document to the library of a twinning. */
export const addFile = (who: Visitor, slug: string, value: string | Buffer, filename = "Nota.txt") =>
  sendForm(who, `/gemellaggi/${slug}/documenti`, [
    { name: "intent", value: "add" },
    { name: "audience", value: "PUBLIC" },
    filePart(value, filename),
  ]);
