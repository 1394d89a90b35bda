import type { Readable } from "node:stream";
import type { Viewer } from "../members/contract.ts";
import { Conflict } from "../platform/errors.ts";
import type { Platform } from "../platform/platform.ts";
import { requireOwnUpload } from "./coming-upload.ts";
import { requireUploadPlace } from "./document-gate.ts";

/**
 * Puts the next piece behind what has come of an upload; of a piece that is cut short, what came stays. Nobody else may
 * be at the same upload meanwhile.
 * @param offset bytes that have come
 * @returns bytes that have come now
 * @throws NotFound, Denied, Conflict (`uploadElsewhere`) for another offset than the one reached, Unavailable where
 *   there is no room; what the bytes throw
 */
export const appendUpload = ({ sql, coming }: Platform) =>
  async function appendUpload(viewer: Viewer, id: string, offset: number, bytes: Readable): Promise<number> {
    const upload = await requireOwnUpload(viewer, sql, id);
    await requireUploadPlace(viewer, sql, upload.space);
    const reached = upload.whole ? upload.size : await coming.reached(id);
    if (reached !== offset) throw Conflict("uploadElsewhere");
    return upload.whole ? reached : coming.append(id, offset, bytes);
  };
