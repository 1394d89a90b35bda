import { folded, hasWords } from "../platform/db/folded.ts";
import { statement } from "../platform/db/sql.ts";
import type { Platform } from "../platform/platform.ts";
import { LISTED } from "./listed.ts";

/** So many that one can choose at a glance. */
const FEW = 8;

const selectFew = statement(
  "administrations_found",
  `SELECT a.name, a.region, a.verified_at IS NOT NULL AS verified
   FROM administration a
   WHERE ${hasWords("a.name", "$1::text")} AND ${LISTED}
   ORDER BY strpos(' ' || ${folded("a.name")}, ' ' || ${folded("$1::text")}) = 0,
     length(a.name), a.name COLLATE "it-x-icu" LIMIT ${FEW}`,
);

export type FoundAdministration = { name: string; region: string | null; verified: boolean };

/** What was typed must say something before anybody is asked. */
const LEAST = 2;
const MOST = 200;

/** The few administrations whose name has the words typed, where one begins with them first; for who types. */
export const findAdministrations = ({ sql }: Platform) =>
  async function findAdministrations(typed: string): Promise<FoundAdministration[]> {
    const sought = typed.replace(/\s+/g, " ").trim();
    if (sought.length < LEAST || sought.length > MOST || sought.includes("\0")) return [];
    return sql<FoundAdministration>(selectFew, [sought]);
  };
