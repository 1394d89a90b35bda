import { statement } from "../platform/db/sql.ts";
import type { Platform } from "../platform/platform.ts";
import type { MemberCard } from "./contract.ts";
import { MEMBER_CARD } from "./present.ts";

const selectLatest = statement(
  "member_latest",
  `SELECT ${MEMBER_CARD} AS card FROM member m WHERE m.email_confirmed_at IS NOT NULL
   ORDER BY m.email_confirmed_at DESC, m.id DESC LIMIT $1`,
);

/** Whoever confirmed the address last, newest first. */
export const latestMembers = ({ sql }: Platform) =>
  async function latestMembers(count: number): Promise<MemberCard[]> {
    return (await sql<{ card: MemberCard }>(selectLatest, [count])).map(({ card }) => card);
  };
