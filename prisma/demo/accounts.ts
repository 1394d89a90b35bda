import { randomInt } from "node:crypto";
import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import type { Env } from "../../server/platform/env.ts";
import { addressOf, type DemoMember } from "./member.ts";
import { members } from "./members.ts";

/** Where the demo's accounts are written down for whoever runs it. */
export const accountsFile = ({ dataDir }: Env) => path.join(dataDir, "demo-accounts.txt");

const CONSONANTS = "bcdfglmnprstvz";
const VOWELS = "aeiou";
const one = (letters: string) => letters[randomInt(letters.length)] ?? "";
const syllables = (count: number) =>
  Array.from({ length: count }, () => one(CONSONANTS) + one(VOWELS)).join("");

/** Three pronounceable words, "mirato-bedulo-sagine": 55 random bits that can be read aloud. */
export const newPassword = () => [3, 3, 3].map(syllables).join("-");

const PASSWORD_LINE = "Password di tutti gli account: ";

/** The password written down, or null when the file is not there any more. */
export async function writtenPassword(file: string): Promise<string | null> {
  const text = await readFile(file, "utf8").catch(() => "");
  const line = text.split("\n").find((candidate) => candidate.startsWith(PASSWORD_LINE));
  return line?.slice(PASSWORD_LINE.length) ?? null;
}

/** Written aside and renamed, so that there is never half a file; for the operator's eyes alone. */
export async function writeAccounts(file: string, password: string): Promise<void> {
  const text = [
    "Agire, community dimostrativa: persone inventate, indirizzi che non esistono.",
    "",
    PASSWORD_LINE + password,
    "",
    ...accountLines(Object.values(members)),
    "",
  ].join("\n");
  await mkdir(path.dirname(file), { recursive: true });
  const aside = `${file}.${process.pid}.part`;
  await rm(aside, { force: true });
  await writeFile(aside, text, { mode: 0o600 });
  await rename(aside, file);
}

const accountLines = (everybody: DemoMember[]) => {
  const people = everybody.filter(({ tryAs }) => tryAs);
  const width = Math.max(...people.map((person) => addressOf(person).length));
  return people.map((person) => `  ${addressOf(person).padEnd(width)}  ${person.tryAs}`);
};

/** What the first start says. */
export function greet(
  say: (sentence: string) => void,
  about: { file: string; password: string; seconds: number; posts: number },
): void {
  const seconds = about.seconds.toLocaleString("it", { maximumFractionDigits: 1 });
  say(`Community dimostrativa caricata in ${seconds} s: ${about.posts} messaggi di persone inventate.`);
  say(`\n${PASSWORD_LINE}${about.password}`);
  for (const line of accountLines(Object.values(members))) say(line);
  say(`Li ritrovi in ${shown(about.file)}`);
}

/** What every later start says. */
export function remind(say: (sentence: string) => void, about: { file: string }): void {
  say(`Account dimostrativi in ${shown(about.file)}`);
  for (const line of accountLines([members.lucia, members.giulia])) say(line);
}

function shown(file: string): string {
  const relative = path.relative(process.cwd(), file);
  return relative.startsWith("..") ? file : relative;
}
