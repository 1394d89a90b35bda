import { statement } from "../platform/db/sql.ts";
import { NotFound } from "../platform/errors.ts";
import type { Platform } from "../platform/platform.ts";
import { isStaff, type MemberView, type Viewer } from "./contract.ts";
import { AFFILIATIONS } from "./present.ts";
import { REACHABLE } from "./reachable.ts";

const selectMember = statement(
  "member_page",
  `SELECT json_build_object(
     'id', m.id, 'name', m.name, 'role', m.role, 'addressForm', m.address_form, 'since', m.email_confirmed_at,
     'lastSeenOn', CASE WHEN NOT m.hides_last_seen THEN m.last_seen_on END, 'bioHtml', m.bio_html, 'reachable', ${REACHABLE},
     'affiliations', ${AFFILIATIONS},
     'suspension', (
       SELECT json_build_object('reason', x.reason, 'until', x.until, 'by', b.name)
       FROM suspension x JOIN member b ON b.id = x.by_id
       WHERE x.member_id = m.id AND x.lifted_at IS NULL AND x.until > now() ORDER BY x.until DESC LIMIT 1)) AS view
   FROM member m WHERE m.id = $1 AND m.email_confirmed_at IS NOT NULL`,
);

/** One member, as others see her. @throws NotFound, for who has not confirmed too */
export const memberPage = ({ sql }: Platform) =>
  async function memberPage(viewer: Viewer, memberId: number): Promise<MemberView> {
    const [row] = await sql<{ view: MemberView }>(selectMember, [memberId]);
    if (!row) throw NotFound();
    return isStaff(viewer) ? row.view : { ...row.view, suspension: null };
  };
