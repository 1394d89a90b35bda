import type { Viewer } from "../members/contract.ts";
import { statement } from "../platform/db/sql.ts";
import type { Platform } from "../platform/platform.ts";
import { canReadDocument, type DocumentGate } from "./contract.ts";
import { DOCUMENT_GATE } from "./present.ts";

// As she chose for the space, else where she made the document or a version of it before.
const select = statement(
  "document_news",
  `SELECT ${DOCUMENT_GATE} AS gate, v.created_at AS "createdAt", coalesce((
     SELECT json_agg(json_build_object('memberId', k.id, 'name', k.name, 'takesPart', coalesce((
         SELECT json_agg(json_build_object('spaceId', y.space_id, 'administrationId', y.administration_id, 'role', y.role))
         FROM participation y WHERE y.member_id = k.id AND y.space_id = s.id
           AND (y.until IS NULL OR y.until > now())), '[]')) ORDER BY k.id)
     FROM member k LEFT JOIN space_level l ON l.member_id = k.id AND l.space_id = s.id
     WHERE k.id <> v.author_id AND k.email_confirmed_at IS NOT NULL
       AND (l.level = 'EVERYTHING' OR (l.level IS NULL AND (k.id = d.created_by_id OR k.id IN (
         SELECT w.author_id FROM document_version w WHERE w.document_id = d.id AND w.number < v.number))))), '[]') AS people
   FROM document d JOIN space s ON s.id = d.space_id
   JOIN document_version v ON v.document_id = d.id AND v.number = $2
   WHERE d.id = $1 AND d.binned_at IS NULL`,
);

type Person = { memberId: number; name: string; takesPart: Viewer["participations"] };
type Row = { gate: DocumentGate; createdAt: Date; people: Person[] };

/** `concerned`: ids of members. */
export type DocumentNews = { createdAt: Date; concerned: number[] };

/**
 * Whom a version of a document concerns: who follows its space, made it or a version before, wants to be told and may
 * read it at this moment. Null when it is not there any more.
 */
export const documentNews = ({ sql }: Platform) =>
  async function documentNews(documentId: number, number: number): Promise<DocumentNews | null> {
    const [row] = await sql<Row>(select, [documentId, number]);
    if (!row) return null;
    const concerned = row.people.filter((person) => canReadDocument(asViewer(person), row.gate));
    return { createdAt: row.createdAt, concerned: concerned.map(({ memberId }) => memberId) };
  };

const asViewer = ({ memberId, name, takesPart }: Person): Viewer => ({
  member: { id: memberId, name, role: "MEMBER", administration: null },
  participations: takesPart,
});
