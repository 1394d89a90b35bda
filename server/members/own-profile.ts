import { statement } from "../platform/db/sql.ts";
import { NotFound } from "../platform/errors.ts";
import type { Platform } from "../platform/platform.ts";
import type { ProfileView, Viewer } from "./contract.ts";
import { AFFILIATIONS } from "./present.ts";
import { requireSignedIn } from "./require-signed-in.ts";
import type { Sessions } from "./sessions.ts";

const selectProfile = statement(
  "own_profile",
  `SELECT json_build_object(
     'id', m.id, 'name', m.name, 'email', m.email, 'bio', coalesce(m.bio, ''), 'addressForm', m.address_form,
     'hidesLastSeen', m.hides_last_seen, 'hidesPresence', m.hides_presence,
     'language', m.language, 'affiliations', ${AFFILIATIONS},
     'sessions', coalesce((
       SELECT json_agg(json_build_object(
         'id', s.id, 'device', s.device, 'since', s.created_at, 'usedOn', s.used_on, 'current', s.id = $2)
         ORDER BY s.id = $2 DESC, s.used_on DESC NULLS LAST, s.created_at DESC)
       FROM session s WHERE s.member_id = m.id AND s.expires_at > now()), '[]')) AS view
   FROM member m WHERE m.id = $1`,
);

/**
 * What one may change of oneself, and where one is signed in.
 * @param cookieHeader says which of the sessions asks
 * @throws Denied (`signInFirst`)
 */
export const ownProfile = ({ sql }: Platform, sessions: Sessions) =>
  async function ownProfile(viewer: Viewer, cookieHeader: string | undefined): Promise<ProfileView> {
    const { id } = requireSignedIn(viewer);
    const [row] = await sql<{ view: ProfileView }>(selectProfile, [id, sessions.hashOf(cookieHeader)]);
    if (!row) throw NotFound();
    return row.view;
  };
