import type { Language } from "../members/contract.ts";
import { type Sql, statement } from "../platform/db/sql.ts";
import type { InformationKey } from "./contract.ts";

export type Version = { version: number; body: string; html: string; at: Date };

const selectCurrent = statement(
  "information_current",
  `SELECT version, body, html, at FROM information_page
   WHERE key = $1 AND language = $2 ORDER BY version DESC LIMIT 1`,
);

/** What was last saved of a page; undefined where nobody has edited it. */
export async function currentVersion(
  sql: Sql,
  key: InformationKey,
  language: Language,
): Promise<Version | undefined> {
  const [current] = await sql<Version>(selectCurrent, [key, language]);
  return current;
}
