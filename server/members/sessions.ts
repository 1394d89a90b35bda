import { createHash } from "node:crypto";
import { type Adapter, type DatabaseSession, type DatabaseUser, Lucia, TimeSpan } from "lucia";
import { type Sql, statement } from "../platform/db/sql.ts";
import type { Platform } from "../platform/platform.ts";
import type { Viewer } from "./contract.ts";
import { sessionEnded } from "./session-ended.ts";
import { UNREAD_COUNTS } from "./unread-notifications.ts";

// The only file that knows Lucia: its authors stopped at version 3.

export type OpenSession = {
  viewer: Viewer;
  /** SHA-256 of the cookie's session id, hexadecimal. */
  hash: string;
  /** Set when the expiry was moved: the cookie is to be sent again. */
  setCookie: string | undefined;
};

export type Sessions = {
  /** Opens a session. Answers the Set-Cookie value. */
  open(memberId: number): Promise<string>;
  /**
   * From the Cookie header; null when there is no valid session.
   * @param device what the browser says of itself, kept with the session's first use
   */
  read(cookieHeader: string | undefined, device?: string): Promise<OpenSession | null>;
  /** What names the session of this cookie in the table; null when there is none in it. */
  hashOf(cookieHeader: string | undefined): string | null;
  /** Ends the session of this cookie and cuts its sockets. Answers the Set-Cookie value that forgets it. */
  close(cookieHeader: string | undefined): Promise<string>;
  /** Ends what has expired. */
  sweep(): Promise<void>;
};

declare module "lucia" {
  interface Register {
    Lucia: Lucia<{ firstToday: boolean }, { viewer: Viewer }>;
    DatabaseSessionAttributes: { firstToday?: boolean };
    DatabaseUserAttributes: { viewer: Viewer };
    UserId: number;
  }
}

const selectSession = statement(
  "session_viewer",
  `SELECT s.member_id AS "memberId", s.expires_at AS "expiresAt",
     s.used_on IS DISTINCT FROM current_date AS "firstToday",
     json_build_object(
       'member', json_build_object('id', m.id, 'name', m.name, 'role', m.role, 'language', m.language,
       'hidesPresence', m.hides_presence,
       'unread', news.unread, 'unreadConversations', news.conversations,
       'spaceLevels', coalesce((
         SELECT json_object_agg(o.slug, l.level) FROM space_level l JOIN space o ON o.id = l.space_id
         WHERE l.member_id = m.id), '{}'),
       'suspension', (
         SELECT json_build_object('reason', x.reason, 'until', x.until) FROM suspension x
         WHERE x.member_id = m.id AND x.lifted_at IS NULL AND x.until > now() ORDER BY x.until DESC LIMIT 1),
       'administration', (
         SELECT json_build_object('id', a.id, 'name', a.name)
         FROM affiliation f JOIN administration a ON a.id = f.administration_id
         WHERE f.member_id = m.id AND f.until IS NULL ORDER BY f."from" DESC, f.id DESC LIMIT 1)),
       'participations', coalesce((
         SELECT json_agg(json_build_object('spaceId', p.space_id, 'administrationId', p.administration_id, 'role', p.role)
                         ORDER BY p.id)
         FROM participation p WHERE p.member_id = m.id AND (p.until IS NULL OR p.until > now())), '[]')
     ) AS viewer
   FROM session s JOIN member m ON m.id = s.member_id CROSS JOIN ${UNREAD_COUNTS}
   WHERE s.id = $1`,
);
const insertSession = statement(
  "session_insert",
  "INSERT INTO session (id, member_id, expires_at) VALUES ($1, $2, $3)",
);
const deleteSession = statement(
  "session_delete",
  `DELETE FROM session WHERE id = $1 RETURNING member_id AS "memberId"`,
);
const extendSession = statement("session_extend", "UPDATE session SET expires_at = $2 WHERE id = $1");
const deleteExpired = statement(
  "session_sweep",
  `DELETE FROM session WHERE expires_at <= now() RETURNING id, member_id AS "memberId"`,
);
const seenToday = statement(
  "session_seen",
  `WITH s AS (
     UPDATE session SET used_on = current_date, device = coalesce(device, $2) WHERE id = $1 RETURNING member_id)
   UPDATE member SET last_seen_on = current_date WHERE id = (SELECT member_id FROM s)`,
);

/** Longer is what nobody could make words of. */
const DEVICE_MAX = 300;

const COOKIE = "agire_session";
// Not Lucia's reader: other cookies stand in the same header, and one of them malformed would be a fault of ours.
const COOKIE_ID = new RegExp(`(?:^|;)\\s*${COOKIE}=([a-z0-9]{40})\\s*(?:;|$)`);
const idIn = (cookieHeader: string | undefined) => COOKIE_ID.exec(cookieHeader ?? "")?.[1];

const hashOf = (sessionId: string) => createHash("sha256").update(sessionId).digest("hex");

/** Sign-in sessions of 30 days, extended while used. */
export function createSessions({ sql, transact, baseUrl }: Platform): Sessions {
  const lucia = new Lucia(adapterOver(sql, end), {
    sessionExpiresIn: new TimeSpan(30, "d"),
    sessionCookie: {
      name: COOKIE,
      attributes: { secure: baseUrl.startsWith("https:"), sameSite: "lax", path: "/" },
    },
    getUserAttributes: ({ viewer }) => ({ viewer }),
    getSessionAttributes: ({ firstToday = false }) => ({ firstToday }),
  });

  async function end(hash: string) {
    await transact(async (work) => {
      const [ended] = await work.sql<{ memberId: number }>(deleteSession, [hash]);
      if (ended) await work.announce(sessionEnded(hash, ended.memberId));
    });
  }

  return {
    async open(memberId) {
      const session = await lucia.createSession(memberId, {});
      return lucia.createSessionCookie(session.id).serialize();
    },
    async read(cookieHeader, device) {
      const id = idIn(cookieHeader);
      if (!id) return null;
      const { session, user } = await lucia.validateSession(id);
      if (!session) return null;
      if (session.firstToday) await sql(seenToday, [hashOf(id), device?.slice(0, DEVICE_MAX) ?? null]);
      const setCookie = session.fresh ? lucia.createSessionCookie(id).serialize() : undefined;
      return { viewer: user.viewer, hash: hashOf(id), setCookie };
    },
    hashOf(cookieHeader) {
      const id = idIn(cookieHeader);
      return id ? hashOf(id) : null;
    },
    async close(cookieHeader) {
      const id = idIn(cookieHeader);
      if (id) await end(hashOf(id));
      return lucia.createBlankSessionCookie().serialize();
    },
    async sweep() {
      await transact(async (work) => {
        for (const { id, memberId } of await work.sql<{ id: string; memberId: number }>(deleteExpired))
          await work.announce(sessionEnded(id, memberId));
      });
    },
  };
}

/** Lucia speaks of the id in the cookie; the table knows its SHA-256 alone. */
function adapterOver(sql: Sql, end: (hash: string) => Promise<void>): Adapter {
  return {
    async getSessionAndUser(sessionId): Promise<[DatabaseSession | null, DatabaseUser | null]> {
      const [row] = await sql<{ memberId: number; expiresAt: Date; firstToday: boolean; viewer: Viewer }>(
        selectSession,
        [hashOf(sessionId)],
      );
      if (!row) return [null, null];
      const { memberId: userId, expiresAt, firstToday } = row;
      const session = { id: sessionId, userId, expiresAt, attributes: { firstToday } };
      return [session, { id: row.memberId, attributes: { viewer: row.viewer } }];
    },
    async setSession({ id, userId, expiresAt }) {
      await sql(insertSession, [hashOf(id), userId, expiresAt]);
    },
    async updateSessionExpiration(sessionId, expiresAt) {
      await sql(extendSession, [hashOf(sessionId), expiresAt]);
    },
    // Found run out by a visit: its sockets are cut as if the sweep had found it.
    deleteSession: (sessionId) => end(hashOf(sessionId)),
    // Asked by parts of Lucia that we do not call.
    async getUserSessions() {
      throw new Error("not used");
    },
    async deleteUserSessions() {
      throw new Error("not used");
    },
    async deleteExpiredSessions() {
      throw new Error("not used");
    },
  };
}
