import { statement } from "../platform/db/sql.ts";
import type { Platform } from "../platform/platform.ts";
import type { MemberCard } from "./contract.ts";

const selectLatest = statement(
  "member_latest",
  `SELECT m.id, m.name, m.address_form AS "addressForm", m.email_confirmed_at AS since,
     CASE WHEN m.hides_last_seen THEN NULL ELSE m.last_seen_on::text END AS "lastSeenOn",
     a.name AS administration, f.job_title AS "jobTitle"
   FROM member m
   LEFT JOIN LATERAL (
     SELECT * FROM affiliation WHERE member_id = m.id AND "until" IS NULL ORDER BY "from" DESC, id DESC LIMIT 1
   ) f ON true
   LEFT JOIN administration a ON a.id = f.administration_id
   WHERE m.email_confirmed_at IS NOT NULL
   ORDER BY m.email_confirmed_at DESC, m.id DESC LIMIT $1`,
);

/** Whoever confirmed the address last, newest first. */
export const latestMembers = ({ sql }: Platform) =>
  async function latestMembers(count: number): Promise<MemberCard[]> {
    const rows = await sql<Omit<MemberCard, "since"> & { since: Date }>(selectLatest, [count]);
    return rows.map((row) => ({ ...row, since: row.since.toISOString() }));
  };
