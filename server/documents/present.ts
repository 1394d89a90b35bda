import { readableFor } from "../spaces/readable-space.ts";

// Row -> view, said in SQL.

/** Who made something; aliases of the member and of the administration acted for, which may be null. */
export const signed = (member: string, administration: string) =>
  `json_build_object('id', ${member}.id, 'name', ${member}.name, 'administration', ${administration}.name)`;

/** The contract's `VersionView`; alias `v`, and those of VERSION_PEOPLE. */
export const VERSION_VIEW = `json_build_object(
  'number', v.number, 'name', v.name, 'size', f.size, 'mediaType', f.media_type, 'sha256', f.sha256, 'scan', f.scan,
  'threat', f.threat, 'marks', f.marks,
  'note', v.note, 'restores', v.restores, 'author', ${signed("vm", "va")}, 'createdAt', v.created_at)`;

/** What VERSION_VIEW's aliases stand for, behind `FROM document_version v`. */
export const VERSION_PEOPLE = `JOIN stored_file f ON f.sha256 = v.sha256
  JOIN member vm ON vm.id = v.author_id LEFT JOIN administration va ON va.id = v.administration_id`;

const CARD_FIELDS = `'id', d.id, 'title', d.title, 'kind', d.kind, 'audience', d.audience, 'theme', d.theme, 'tags', d.tags,
  'folder', CASE WHEN o.id IS NOT NULL THEN json_build_object('id', o.id, 'name', o.name) END,
  'last', ${VERSION_VIEW}, 'changedAt', d.changed_at, 'binnedAt', d.binned_at`;

/** The contract's `DocumentCard`; aliases of DOCUMENT_SOURCE. */
export const DOCUMENT_CARD = `json_build_object(${CARD_FIELDS})`;

/** Alias `d` (document), `o` its folder, `s` its space, `v` its newest version. */
export const DOCUMENT_SOURCE = `document d JOIN space s ON s.id = d.space_id
  LEFT JOIN document_folder o ON o.id = d.folder_id
  JOIN document_version v ON v.document_id = d.id AND v.number = d.last_number ${VERSION_PEOPLE}`;

/** The contract's `SpaceView`; alias `s`. */
export const SPACE_OF_DOCUMENT = `json_build_object('id', s.id, 'kind', s.kind, 'slug', s.slug, 'title', s.title, 'shortTitle', s.short_title)`;

/** The contract's `DocumentView`; those aliases, `dm` who made it and `da` for whom. */
export const DOCUMENT_VIEW = `json_build_object(${CARD_FIELDS},
  'description', d.description, 'descriptionHtml', d.description_html,
  'act', json_build_object('type', d.act_type, 'number', d.act_number, 'date', d.act_date, 'protocol', d.protocol_number),
  'revision', d.revision, 'createdBy', ${signed("dm", "da")},
  'space', ${SPACE_OF_DOCUMENT})`;
export const DOCUMENT_PEOPLE = `JOIN member dm ON dm.id = d.created_by_id LEFT JOIN administration da ON da.id = d.administration_id`;

/** A document's gate for the policies; aliases `d`, `s`. */
export const DOCUMENT_GATE = `json_build_object(
  'id', d.id, 'audience', d.audience, 'createdById', d.created_by_id, 'binned', d.binned_at IS NOT NULL,
  'space', json_build_object('id', s.id, 'visibility', s.visibility),
  'chosen', coalesce((
    SELECT json_agg(r.member_id ORDER BY r.member_id) FROM document_reader r WHERE r.document_id = d.id), '[]'))`;

/** canReadDocument said in SQL, but for the bin; aliases `d`, `s`; $1 the member's id or null, $2 the spaces taken part in. */
export const READABLE = readableFor(
  "d",
  "EXISTS (SELECT 1 FROM document_reader r WHERE r.document_id = d.id AND r.member_id = $1::int)",
);
