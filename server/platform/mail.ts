import { randomUUID } from "node:crypto";
import { mkdir, readdir, readFile, rename, writeFile } from "node:fs/promises";
import path from "node:path";
import nodemailer from "nodemailer";

export type Letter = {
  to: string;
  subject: string;
  text: string;
  /** The same as a page, beside the text. */
  html?: string;
  /** RFC 5322, with its angle brackets: by them a mail program puts letters of one talk together. */
  messageId?: string;
  inReplyTo?: string;
  references?: string;
  headers?: Record<string, string>;
};
/** A mail kept on disk instead of sent. `at` is ISO 8601, UTC. */
export type KeptLetter = Letter & { id: string; at: string };

export type Mail = {
  send(letter: Letter): Promise<void>;
  /** Newest first; empty when an SMTP server is set. */
  kept(): Promise<KeptLetter[]>;
};

/**
 * By `smtpUrl` when there is one, else kept as files under `directory`, each written aside and renamed so
 * that a reader never sees half a letter.
 */
export function createMail(options: { smtpUrl: string | undefined; directory: string; from: string }): Mail {
  const { smtpUrl, directory, from } = options;
  if (smtpUrl) {
    const transport = nodemailer.createTransport(smtpUrl);
    return {
      async send(letter) {
        await transport.sendMail({ from, ...letter });
      },
      kept: async () => [],
    };
  }
  return {
    async send(letter) {
      await mkdir(directory, { recursive: true });
      const at = new Date().toISOString();
      const id = `${at.replace(/\D/g, "")}-${randomUUID().slice(0, 8)}`;
      const file = path.join(directory, `${id}.json`);
      await writeFile(`${file}.part`, JSON.stringify({ id, at, ...letter }, null, 2), { mode: 0o600 });
      await rename(`${file}.part`, file);
    },
    async kept() {
      const names = await readdir(directory).catch(() => [] as string[]);
      const newest = names
        .filter((name) => name.endsWith(".json"))
        .sort()
        .reverse()
        .slice(0, 100);
      return Promise.all(
        newest.map(
          async (name) => JSON.parse(await readFile(path.join(directory, name), "utf8")) as KeptLetter,
        ),
      );
    },
  };
}
