import { randomBytes } from "node:crypto";

export type FormPart = { name: string; value: string | Buffer; filename?: string };

/** A form with files, as a browser sends it. */
export function formWithFiles(parts: FormPart[]) {
  const boundary = `----test${randomBytes(8).toString("hex")}`;
  const pieces = parts.flatMap(({ name, value, filename }) => {
    const file = filename === undefined ? "" : `; filename="${filename}"\r\nContent-Type: application/pdf`;
    const head = `--${boundary}\r\nContent-Disposition: form-data; name="${name}"${file}\r\n\r\n`;
    return [Buffer.from(head), Buffer.from(value), Buffer.from("\r\n")];
  });
  const body = Buffer.concat([...pieces, Buffer.from(`--${boundary}--\r\n`)]);
  return { body, headers: { "content-type": `multipart/form-data; boundary=${boundary}` } };
}
