import type { Viewer } from "../members/contract.ts";
import { requireMember } from "../members/require-member.ts";
import { type Sql, statement } from "../platform/db/sql.ts";
import { parse } from "../platform/parse.ts";
import type { Platform } from "../platform/platform.ts";
import { actsFor } from "../spaces/contract.ts";
import { lockSpace } from "../spaces/lock-space.ts";
import { requireReaders } from "../spaces/require-readers.ts";
import { documentAct } from "./announcements.ts";
import { titleOfName } from "./contract.ts";
import { requireUploadPlace } from "./document-gate.ts";
import { AddDocumentsInput } from "./inputs.ts";
import { KEEPING } from "./limits.ts";
import { takeOwnUploads } from "./own-uploads.ts";
import { requireRoom } from "./quota.ts";
import { requireFolder } from "./require-folder.ts";

const selectMade = statement(
  "documents_made_of",
  `SELECT DISTINCT d.id FROM document_version v JOIN document d ON d.id = v.document_id
   WHERE v.upload_id = ANY($1::uuid[]) AND v.author_id = $2 AND v.number = 1 ORDER BY d.id`,
);

/**
 * Makes a document of each upload, with its first version. The same uploads again answer the documents made of them.
 * @returns their ids, in the order asked for
 * @throws NotFound, Denied (`signInFirst`, `suspended`, `uploadNotHere`, `notInSpace`), Invalid (`file`: `uploadGone`,
 *   `quotaReached`; `folder`: `folderGone`; `audience`; `readers`), TooMany
 */
export const addDocuments = (platform: Platform) =>
  async function addDocuments(viewer: Viewer, spaceSlug: string, input: unknown): Promise<number[]> {
    const { sql, transact, rateLimits } = platform;
    const member = requireMember(viewer);
    const space = await requireUploadPlace(viewer, sql, spaceSlug);
    const { file, title, folder, audience, readers } = parse(AddDocumentsInput, input);
    const ids = [...new Set(file)];
    const made = await madeOf(sql, ids, member.id);
    if (made.length > 0) return made;
    await rateLimits.spend(KEEPING, member.id);
    const administrationId = actsFor(viewer, space.id);
    return transact(async (work) => {
      // One after the other, so that what fits alone fits together too.
      await lockSpace(work.sql, space.id);
      const chosen = await requireReaders(viewer, work.sql, space.id, { audience, readers });
      const folderId = await requireFolder(work.sql, space.id, folder);
      const uploads = await takeOwnUploads(work.sql, member.id, space.id, ids);
      const bytes = uploads.reduce((sum, { size }) => sum + size, 0);
      await requireRoom(platform, work.sql, space.id, bytes);
      const tx = await work.prisma();
      const documents: number[] = [];
      for (const { id: uploadId, sha256, name } of uploads) {
        const by = { authorId: member.id, administrationId };
        const { id } = await tx.document.create({
          data: {
            spaceId: space.id,
            folderId,
            kind: "FILE",
            title: (uploads.length === 1 && title) || titleOfName(name),
            audience,
            lastNumber: 1,
            createdById: member.id,
            administrationId,
            readers: { create: chosen.map((memberId) => ({ memberId })) },
            versions: { create: { number: 1, sha256, name, uploadId, ...by } },
          },
        });
        documents.push(id);
        await work.announce(documentAct("document.added", viewer, { id, spaceId: space.id }));
      }
      return documents;
    });
  };

async function madeOf(sql: Sql, uploads: readonly string[], authorId: number): Promise<number[]> {
  return (await sql<{ id: number }>(selectMade, [uploads, authorId])).map(({ id }) => id);
}
