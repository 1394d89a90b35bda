import { statement } from "../platform/db/sql.ts";
import { Conflict, Denied, Invalid, NotFound } from "../platform/errors.ts";
import { parse } from "../platform/parse.ts";
import type { Platform } from "../platform/platform.ts";
import { canSuspend, type MemberRole, memberGroup, type Viewer } from "./contract.ts";
import { SuspendInput } from "./inputs.ts";
import { requireMember } from "./require-member.ts";

// The row is locked: two of the staff decide one after the other. What is in force is asked by a statement of its own,
// whose snapshot is younger than the lock.
const lockMember = statement(
  "suspend_lock",
  "SELECT role FROM member WHERE id = $1 AND email_confirmed_at IS NOT NULL FOR UPDATE",
);
const selectInForce = statement(
  "suspend_in_force",
  "SELECT id FROM suspension WHERE member_id = $1 AND lifted_at IS NULL AND until > now()",
);
// To the end of the last day, in Rome.
const insertSuspension = statement(
  "suspend_insert",
  `INSERT INTO suspension (member_id, by_id, reason, until)
   SELECT $1, $2, $3, u.until FROM (
     SELECT ($4::date + 1)::timestamp AT TIME ZONE 'Europe/Rome' - interval '1 second' AS until) AS u
   WHERE u.until > now() AND u.until < now() + interval '2 years' RETURNING id`,
);

/**
 * Stops a member from writing until the end of a day, for a reason that the member is shown. Open pages come back and
 * learn of it.
 * @throws Denied (`staffOnly`), NotFound, Invalid (`until`: no day, past, or more than two years away),
 *   Conflict (`suspendedAlready`)
 */
export const suspendMember = ({ transact }: Platform) =>
  async function suspendMember(viewer: Viewer, memberId: number, input: unknown): Promise<void> {
    const by = requireMember(viewer);
    const { reason, until } = parse(SuspendInput, input);
    await transact(async (work) => {
      const [member] = await work.sql<{ role: MemberRole }>(lockMember, [memberId]);
      if (!member) throw NotFound();
      if (!canSuspend(viewer, { id: memberId, role: member.role })) throw Denied("staffOnly");
      if ((await work.sql(selectInForce, [memberId])).length > 0) throw Conflict("suspendedAlready");
      const [row] = await work.sql<{ id: number }>(insertSuspension, [memberId, by.id, reason, until]);
      if (!row) throw Invalid({ until: { code: "notInTwoYears" } });
      await work.announce({
        name: "member.suspended",
        actorId: by.id,
        administrationId: by.administration?.id ?? null,
        spaceId: null,
        thing: { kind: "member", id: memberId },
        data: { suspensionId: row.id, until },
        reason,
        cuts: [memberGroup(memberId)],
      });
    });
  };
