import type { Viewer } from "../members/contract.ts";
import { requireMember } from "../members/require-member.ts";
import { type Sql, statement } from "../platform/db/sql.ts";
import { Denied, NotFound } from "../platform/errors.ts";
import { type OpenSpace, requireSpace } from "../spaces/space-gate.ts";
import {
  canAddVersion,
  canChangeDocument,
  canReadDocument,
  canUpload,
  type DocumentGate,
} from "./contract.ts";
import { DOCUMENT_GATE } from "./present.ts";

const selectGate = statement(
  "document_gate",
  `SELECT ${DOCUMENT_GATE} AS gate FROM document d JOIN space s ON s.id = d.space_id WHERE d.id = $1`,
);
const lock = statement("document_lock", "SELECT id FROM document WHERE id = $1 FOR UPDATE");

/** The document's gate, if the viewer may read it. @throws NotFound otherwise, so that nobody learns what exists */
export async function requireDocument(viewer: Viewer, sql: Sql, id: number): Promise<DocumentGate> {
  const [row] = await sql<{ gate: DocumentGate }>(selectGate, [id]);
  if (!row || !canReadDocument(viewer, row.gate)) throw NotFound();
  return row.gate;
}

/** … which nobody else changes until the transaction ends. @throws NotFound */
export async function holdDocument(viewer: Viewer, sql: Sql, id: number): Promise<DocumentGate> {
  await sql(lock, [id]);
  // In a statement of its own: it sees what was committed while the lock was waited for.
  return requireDocument(viewer, sql, id);
}

/** The space, where the viewer may put documents. @throws NotFound, Denied (`signInFirst`, `suspended`, `uploadNotHere`) */
export async function requireUploadPlace(viewer: Viewer, sql: Sql, slug: string): Promise<OpenSpace> {
  requireMember(viewer);
  const space = await requireSpace(viewer, sql, slug);
  if (!canUpload(viewer, space)) throw Denied("uploadNotHere");
  return space;
}

/** @throws Denied (`documentNotYours`) */
export function requireChange(viewer: Viewer, gate: DocumentGate): void {
  if (!canChangeDocument(viewer, gate)) throw Denied("documentNotYours");
}

/** @throws Denied (`uploadNotHere`) */
export function requireAdding(viewer: Viewer, gate: DocumentGate): void {
  if (!canAddVersion(viewer, gate)) throw Denied("uploadNotHere");
}
