import { folded, hasWords } from "../platform/db/folded.ts";
import { statement } from "../platform/db/sql.ts";
import type { Platform } from "../platform/platform.ts";
import type { Viewer } from "./contract.ts";
import { REACHABLE } from "./reachable.ts";
import { requireSignedIn } from "./require-signed-in.ts";

/** So many that one can choose at a glance. */
const FEW = 8;

const selectFew = statement(
  "members_found",
  `SELECT m.id, m.name, a.name AS administration
   FROM member m LEFT JOIN LATERAL (
     SELECT b.name FROM affiliation f JOIN administration b ON b.id = f.administration_id
     WHERE f.member_id = m.id AND f.until IS NULL ORDER BY f."from" DESC, f.id DESC LIMIT 1) AS a ON true
   WHERE ${REACHABLE} AND m.id <> $2::int AND ${hasWords("m.name || ' ' || coalesce(a.name, '')", "$1::text")}
   ORDER BY strpos(' ' || ${folded("m.name")}, ' ' || ${folded("$1::text")}) = 0,
     m.name COLLATE "it-x-icu", m.id LIMIT ${FEW}`,
);

export type FoundMember = { id: number; name: string; administration: string | null };

/** What was typed must say something before anybody is asked. */
const LEAST = 2;
const MOST = 200;

/**
 * The few others who may be written to and whose name, or administration, has the words typed; those whose name begins
 * with them first.
 * @throws Denied (`signInFirst`)
 */
export const findMembers = ({ sql }: Platform) =>
  async function findMembers(viewer: Viewer, typed: string): Promise<FoundMember[]> {
    const { id } = requireSignedIn(viewer);
    const sought = typed.replace(/\s+/g, " ").trim();
    if (sought.length < LEAST || sought.length > MOST || sought.includes("\0")) return [];
    return sql<FoundMember>(selectFew, [sought, id]);
  };
