import type { Viewer } from "../members/contract.ts";
import type { Platform } from "../platform/platform.ts";
import { dropUploadRow, requireOwnUpload } from "./coming-upload.ts";

/** Forgets an upload of the viewer's own. @throws NotFound, Denied (`signInFirst`) */
export const dropUpload = ({ sql, coming }: Platform) =>
  async function dropUpload(viewer: Viewer, id: string): Promise<void> {
    await requireOwnUpload(viewer, sql, id);
    await sql(dropUploadRow, [id]);
    await coming.forget(id);
  };
