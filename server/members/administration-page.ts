import { statement } from "../platform/db/sql.ts";
import { NotFound } from "../platform/errors.ts";
import type { Platform } from "../platform/platform.ts";
import { type AdministrationView, MEMBERS_PAGE } from "./contract.ts";
import { LISTED } from "./listed.ts";
import { ADMINISTRATION_CARD, MEMBER_CARD, OF_TODAY } from "./present.ts";

const selectAdministration = statement(
  "administration_page",
  `SELECT json_build_object('id', a.id, 'province', a.province, ${ADMINISTRATION_CARD}, 'members', coalesce((
     SELECT json_agg(card ORDER BY name COLLATE "it-x-icu", id) FROM (
       SELECT m.name, m.id, ${MEMBER_CARD} AS card FROM member m
       WHERE m.email_confirmed_at IS NOT NULL AND EXISTS (
         SELECT 1 FROM affiliation f WHERE f.member_id = m.id AND f.administration_id = here.id AND ${OF_TODAY})
       ORDER BY m.name COLLATE "it-x-icu", m.id LIMIT ${MEMBERS_PAGE}) AS cards), '[]')) AS view
   FROM administration a CROSS JOIN LATERAL (SELECT a.id) AS here
   WHERE a.slug = $1 AND ${LISTED}`,
);

const SLUG = /^[a-z0-9-]{1,80}$/;

/** One administration and its first members; all of them are in the list of members. @throws NotFound */
export const administrationPage = ({ sql }: Platform) =>
  async function administrationPage(slug: string): Promise<AdministrationView> {
    if (!SLUG.test(slug)) throw NotFound();
    const [row] = await sql<{ view: AdministrationView }>(selectAdministration, [slug]);
    if (!row) throw NotFound();
    return row.view;
  };
