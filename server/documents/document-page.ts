import type { Viewer } from "../members/contract.ts";
import { statement } from "../platform/db/sql.ts";
import { NotFound } from "../platform/errors.ts";
import type { Platform } from "../platform/platform.ts";
import { audiencesIn } from "../spaces/contract.ts";
import { peopleHere } from "../spaces/people-here.ts";
import {
  canAddVersion,
  canChangeDocument,
  type DocumentPage,
  type DocumentView,
  type FolderPlace,
  type VersionView,
} from "./contract.ts";
import { requireDocument } from "./document-gate.ts";
import { folderPlaces } from "./folder-tree.ts";
import { DOCUMENT_PEOPLE, DOCUMENT_SOURCE, DOCUMENT_VIEW, VERSION_PEOPLE, VERSION_VIEW } from "./present.ts";

const select = statement(
  "document_page",
  `SELECT ${DOCUMENT_VIEW} AS document,
     (SELECT json_agg(${VERSION_VIEW} ORDER BY v.number DESC) FROM document_version v ${VERSION_PEOPLE}
      WHERE v.document_id = d.id) AS versions,
     ${folderPlaces("d.space_id")} AS folders,
     coalesce((SELECT json_agg(r.member_id) FROM document_reader r WHERE r.document_id = d.id), '[]') AS readers
   FROM ${DOCUMENT_SOURCE} ${DOCUMENT_PEOPLE} WHERE d.id = $1`,
);

type Row = { document: DocumentView; versions: VersionView[]; folders: FolderPlace[]; readers: number[] };

/** A document with all its versions. @throws NotFound */
export const documentPage = ({ sql }: Platform) =>
  async function documentPage(viewer: Viewer, documentId: number): Promise<DocumentPage> {
    const gate = await requireDocument(viewer, sql, documentId);
    const [row] = await sql<Row>(select, [documentId]);
    if (!row) throw NotFound();
    const changes = canChangeDocument(viewer, gate);
    const { readers, folders, ...page } = row;
    return {
      ...page,
      rights: { adds: canAddVersion(viewer, gate), changes },
      folders: changes ? folders : [],
      audiences: changes ? audiencesIn(viewer, gate.space) : [],
      people: changes ? await peopleHere(sql, gate.space.id, viewer.member?.id ?? 0) : [],
      readers: changes ? readers : [],
    };
  };
