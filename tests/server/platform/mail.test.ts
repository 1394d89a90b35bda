import { mkdtempSync, rmSync, statSync } from "node:fs";
import { readdir, writeFile } from "node:fs/promises";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { SMTPServer } from "smtp-server";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createMail } from "../../../server/platform/mail.ts";

const from = "Agire <agire@example.org>";
const letter = (n: number) => ({
  to: `iscritta-${n}@example.org`,
  subject: `Però ${n}`,
  text: `Perché no?\n\nÈ la lettera ${n}.\n`,
});

describe("without an SMTP server", () => {
  let root: string;
  beforeEach(() => {
    root = mkdtempSync(path.join(tmpdir(), "agire-mail-"));
  });
  afterEach(() => rmSync(root, { recursive: true, force: true }));

  it("letters are kept as files that only the owner reads, newest first", async () => {
    const directory = path.join(root, "not", "there", "yet");
    const mail = createMail({ smtpUrl: undefined, directory, from });
    expect(await mail.kept()).toEqual([]);
    for (const n of [1, 2, 3]) {
      await mail.send(letter(n));
      // Names tell milliseconds.
      await new Promise((resolve) => setTimeout(resolve, 3));
    }
    const kept = await mail.kept();
    expect(kept).toEqual(
      [3, 2, 1].map((n) => ({ ...letter(n), id: expect.any(String), at: expect.stringMatching(/Z$/) })),
    );
    const files = await readdir(directory);
    expect(files.sort()).toEqual(kept.map(({ id }) => `${id}.json`).sort());
    for (const file of files) expect(statSync(path.join(directory, file)).mode & 0o077).toBe(0);
  });

  it("a letter half written is no letter yet", async () => {
    const mail = createMail({ smtpUrl: undefined, directory: root, from });
    await mail.send(letter(1));
    await writeFile(path.join(root, "99999999999999999-x.json.part"), '{"to": "half');
    expect((await mail.kept()).map(({ subject }) => subject)).toEqual(["Però 1"]);
  });

  it("letters sent at once are all kept", async () => {
    const mail = createMail({ smtpUrl: undefined, directory: root, from });
    await Promise.all(Array.from({ length: 40 }, (_, n) => mail.send(letter(n))));
    const subjects = (await mail.kept()).map(({ subject }) => subject);
    expect(new Set(subjects).size).toBe(40);
  });
});

describe("with an SMTP server", () => {
  type Received = { from: string; to: string[]; user: unknown; raw: string };
  let server: SMTPServer;
  let received: Received[];
  let refuse: boolean;
  let url: string;
  let directory: string;

  beforeEach(async () => {
    received = [];
    refuse = false;
    directory = mkdtempSync(path.join(tmpdir(), "agire-mail-"));
    server = new SMTPServer({
      disabledCommands: ["STARTTLS"],
      allowInsecureAuth: true,
      onAuth: ({ username, password }, _session, callback) =>
        password === "segretò" ? callback(null, { user: username }) : callback(new Error("no")),
      onData(stream, session, callback) {
        const chunks: Buffer[] = [];
        stream.on("data", (chunk) => chunks.push(chunk));
        stream.on("end", () => {
          if (refuse) return callback(new Error("mailbox full"));
          const { mailFrom, rcptTo } = session.envelope;
          received.push({
            from: mailFrom ? mailFrom.address : "",
            to: rcptTo.map(({ address }) => address),
            user: session.user,
            raw: Buffer.concat(chunks).toString("utf8"),
          });
          callback();
        });
      },
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const { port } = server.server.address() as AddressInfo;
    url = `smtp://posta:${encodeURIComponent("segretò")}@127.0.0.1:${port}`;
  });
  afterEach(async () => {
    await new Promise<void>((resolve) => server.close(resolve));
    rmSync(directory, { recursive: true, force: true });
  });

  it("letters go there, and none is kept", async () => {
    const mail = createMail({ smtpUrl: url, directory, from });
    await mail.send(letter(1));
    expect(received).toHaveLength(1);
    const [{ raw, ...envelope }] = received as [Received];
    expect(envelope).toEqual({ from: "agire@example.org", to: ["iscritta-1@example.org"], user: "posta" });
    expect(raw).toMatch(/^From: Agire <agire@example\.org>\r$/m);
    expect(raw).toMatch(/^To: iscritta-1@example\.org\r$/m);
    expect(raw).toMatch(/^Subject: =\?UTF-8\?/m);
    const [, body = ""] = raw.split("\r\n\r\n");
    const decoded = /quoted-printable/i.test(raw)
      ? Buffer.from(
          body
            .replace(/=\r\n/g, "")
            .replace(/=([0-9A-F]{2})/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16))),
          "latin1",
        ).toString("utf8")
      : body;
    expect(decoded).toContain("Perché no?");
    expect(await mail.kept()).toEqual([]);
    expect(await readdir(directory)).toEqual([]);
  });

  it("a letter refused is an error, so that its job is tried again", async () => {
    const mail = createMail({ smtpUrl: url, directory, from });
    refuse = true;
    await expect(mail.send(letter(1))).rejects.toThrow("mailbox full");
    refuse = false;
    await mail.send(letter(1));
    expect(received).toHaveLength(1);
  });

  it("a server that is not there is an error", async () => {
    const mail = createMail({ smtpUrl: "smtp://127.0.0.1:1", directory, from });
    await expect(mail.send(letter(1))).rejects.toMatchObject({ code: "ESOCKET" });
  });

  it("line breaks in a subject or an address make no header", async () => {
    const mail = createMail({ smtpUrl: url, directory, from });
    await mail.send({ ...letter(1), subject: "Ciao\r\nBcc: altri@example.org" });
    expect(received[0]?.to).toEqual(["iscritta-1@example.org"]);
    expect(received[0]?.raw).not.toMatch(/^Bcc:/m);
  });
});
