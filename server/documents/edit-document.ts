import type { Viewer } from "../members/contract.ts";
import { requireMember } from "../members/require-member.ts";
import { statement } from "../platform/db/sql.ts";
import { Conflict } from "../platform/errors.ts";
import { renderMarkdown } from "../platform/markdown.ts";
import { parse } from "../platform/parse.ts";
import type { Platform } from "../platform/platform.ts";
import { requireReaders } from "../spaces/require-readers.ts";
import { documentAct } from "./announcements.ts";
import { holdDocument, requireChange, requireDocument } from "./document-gate.ts";
import { EditDocumentInput } from "./inputs.ts";
import { KEEPING } from "./limits.ts";
import { requireFolder } from "./require-folder.ts";

const selectRevision = statement("document_revision", "SELECT revision FROM document WHERE id = $1");

/**
 * Changes what is said of a document, whom it is for and where it lies.
 * @throws NotFound, Denied (`signInFirst`, `suspended`, `documentNotYours`, `notInSpace`), Invalid, TooMany,
 *   Conflict (`documentChangedMeanwhile`) upon another revision
 */
export const editDocument = ({ sql, transact, rateLimits }: Platform) =>
  async function editDocument(viewer: Viewer, documentId: number, input: unknown): Promise<void> {
    const member = requireMember(viewer);
    const { space } = await requireDocument(viewer, sql, documentId);
    const { revision, folder, audience, readers, actDate, description, ...said } = parse(
      EditDocumentInput,
      input,
    );
    const descriptionHtml = description ? renderMarkdown(description) : null;
    await rateLimits.spend(KEEPING, member.id);
    await transact(async (work) => {
      const chosen = await requireReaders(viewer, work.sql, space.id, { audience, readers });
      requireChange(viewer, await holdDocument(viewer, work.sql, documentId));
      const [now] = await work.sql<{ revision: number }>(selectRevision, [documentId]);
      if (now?.revision !== revision) throw Conflict("documentChangedMeanwhile");
      const folderId = await requireFolder(work.sql, space.id, folder);
      const tx = await work.prisma();
      await tx.document.update({
        where: { id: documentId },
        data: {
          title: said.title,
          tags: said.tags,
          theme: said.theme ?? null,
          description: description ?? null,
          descriptionHtml,
          actType: said.actType ?? null,
          actNumber: said.actNumber ?? null,
          actDate: actDate ? new Date(actDate) : null,
          protocolNumber: said.protocolNumber ?? null,
          folderId,
          audience,
          revision: revision + 1,
          changedAt: new Date(),
          readers: { deleteMany: {}, create: chosen.map((memberId) => ({ memberId })) },
        },
      });
      await work.announce(documentAct("document.edited", viewer, { id: documentId, spaceId: space.id }));
    });
  };
