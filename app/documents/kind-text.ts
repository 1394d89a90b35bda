import { fileKind } from "../../server/documents/contract.ts";
import type { Texts } from "../i18n/it";

/** What a file is, in a word. */
export const kindText = (mediaType: string, { kinds }: Texts["documents"]) => kinds[fileKind(mediaType)];
