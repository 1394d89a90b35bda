import * as z from "zod/mini";
import { day, id, ifFilled, line, plainLine, text } from "../platform/contract.ts";
import { AUDIENCES } from "../spaces/contract.ts";
import {
  CHOSEN_MAX,
  DESCRIPTION_MAX,
  FILES_MAX,
  FOLDER_MAX,
  NOTE_MAX,
  TAG_MAX,
  TAGS_MAX,
  TITLE_MAX,
} from "./contract.ts";

// What forms send.

/** Ids of what has come in; one field comes alone, several as a list. */
const uploads = z.pipe(
  z.transform((value: unknown) => (value === undefined || value === "" ? [] : [value].flat())),
  z.array(z.uuid()).check(z.minLength(1), z.maxLength(FILES_MAX)),
);
/** A file announced; `size` in bytes, `name` as the browser calls it. */
export const BeginUploadInput = z.strictObject({
  id: z.uuid(),
  name: z.string().check(z.maxLength(1_000)),
  size: z.int().check(z.minimum(0)),
});
const audience = z.enum(AUDIENCES);
const readers = z._default(z.array(id).check(z.maxLength(100)), []);
/** Ids of documents ticked in a list. */
const chosen = z.pipe(
  z.transform((value: unknown) => (value === undefined ? [] : [value].flat())),
  z.pipe(
    z.array(id).check(z.maxLength(CHOSEN_MAX)),
    z.transform((ids: number[]) => [...new Set(ids)].sort((a, b) => a - b)),
  ),
);
/** Words with commas between. */
const tags = z.pipe(
  z._default(z.string().check(z.maxLength((TAG_MAX + 2) * TAGS_MAX)), ""),
  z.pipe(
    z.transform((value: string) => [
      ...new Set(
        value
          .split(",")
          .map((tag) => tag.replace(/\s+/g, " ").trim().toLowerCase())
          .filter(Boolean),
      ),
    ]),
    z.array(plainLine(TAG_MAX)).check(z.maxLength(TAGS_MAX)),
  ),
);
const revision = z.pipe(
  z.union([z.number(), z.string().check(z.regex(/^\d{1,9}$/))]),
  z.transform((value: string | number) => Number(value)),
);

/** `title`: of one file; several are called by their names. */
export const AddDocumentsInput = z.strictObject({
  file: uploads,
  title: ifFilled(plainLine(TITLE_MAX)),
  folder: ifFilled(id),
  audience,
  readers,
});
export const AddVersionInput = z.strictObject({ file: uploads, note: ifFilled(line(NOTE_MAX)) });
export const EditDocumentInput = z.strictObject({
  revision,
  title: plainLine(TITLE_MAX),
  description: ifFilled(text(DESCRIPTION_MAX)),
  tags,
  theme: ifFilled(plainLine(80)),
  folder: ifFilled(id),
  audience,
  readers,
  actType: ifFilled(plainLine(80)),
  actNumber: ifFilled(plainLine(40)),
  actDate: ifFilled(day),
  protocolNumber: ifFilled(plainLine(60)),
});
/** `parent`: the folder it lies in; none for the top. */
export const MakeFolderInput = z.strictObject({ name: plainLine(FOLDER_MAX), parent: ifFilled(id) });
export const FolderInput = z.strictObject({ folder: id });
export const EditFolderInput = z.strictObject({
  folder: id,
  name: plainLine(FOLDER_MAX),
  parent: ifFilled(id),
});
/** `folder` is of a move, none for the top; `tags` are of tagging. */
export const ChangeDocumentsInput = z.strictObject({
  act: z.enum(["move", "tag", "untag", "bin", "unbin", "zip"]),
  document: chosen,
  folder: ifFilled(id),
  tags,
});
export const ZipInput = z.strictObject({ documento: chosen });
export const RestoreVersionInput = z.strictObject({ number: id });
export const NothingInput = z.strictObject({});
