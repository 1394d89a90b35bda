import { isStaff, isSuspended, type Viewer } from "../members/contract.ts";
import {
  type AudienceGate,
  canManageSpace,
  canReadFor,
  canReadSpace,
  type SpaceGate,
  takesPart,
} from "../spaces/contract.ts";
import type { DocumentAct, FileKind } from "./views.ts";

export type * from "./views.ts";

export const TITLE_MAX = 200;
export const DESCRIPTION_MAX = 4_000;
export const NOTE_MAX = 500;
export const NAME_MAX = 180;
export const FOLDER_MAX = 80;
/** Folders one within the other; folders of one library. */
export const FOLDER_DEPTH = 5;
export const FOLDERS_MAX = 500;
export const TAG_MAX = 40;
export const TAGS_MAX = 12;
/** Files that one form adds. */
export const FILES_MAX = 50;
export const LIBRARY_PAGE = 24;
/** Documents that one act moves, marks, throws away or downloads. */
export const CHOSEN_MAX = 100;
/** Entries of the log on a page. */
export const LOG_PAGE = 30;
export const DOCUMENT_ACTS: readonly DocumentAct[] = [
  "document.added",
  "document.versionAdded",
  "document.versionRestored",
  "document.edited",
  "document.moved",
  "document.tagged",
  "document.binned",
  "document.unbinned",
  "document.purged",
  "folder.made",
  "folder.edited",
  "folder.removed",
];
/** Bytes of one .zip of several files. */
export const ZIP_MAX = 2_000_000_000;

/** Page-cache tags: one document; the library of a space. */
export const documentTag = (documentId: number) => `document:${documentId}`;
export const libraryTag = (spaceId: number) => `library:${spaceId}`;

/** The socket room that is told of every act in the library of a space. */
export const libraryRoom = (spaceId: number) => `library:${spaceId}`;

/** What the policies need to know of a document. */
export type DocumentGate = AudienceGate & { id: number; createdById: number; binned: boolean };

/** Puts documents into a library: who takes part there; the staff in what it may read. */
export const canUpload = (viewer: Viewer, space: SpaceGate) =>
  viewer.member !== null &&
  !isSuspended(viewer) &&
  canReadSpace(viewer, space) &&
  (takesPart(viewer, space.id) || isStaff(viewer));

/** The one rule of who may read a document: page, list, file, preview and search ask here. */
export const canReadDocument = (viewer: Viewer, document: DocumentGate) =>
  canReadFor(viewer, document) && (!document.binned || canUpload(viewer, document.space));

/** Adds a version: whoever may put documents there and reads this one. */
export const canAddVersion = (viewer: Viewer, document: DocumentGate) =>
  canReadDocument(viewer, document) && canUpload(viewer, document.space) && !document.binned;

/** Changes what is said of it, moves it, throws it away and brings it back: who made it, and the leads. */
export const canChangeDocument = (viewer: Viewer, document: DocumentGate) =>
  canReadDocument(viewer, document) &&
  canUpload(viewer, document.space) &&
  (document.createdById === viewer.member?.id || canManageSpace(viewer, document.space.id));

/** Renames, moves and takes away a folder: who made it, and the leads. */
export const canChangeFolder = (viewer: Viewer, space: SpaceGate, folder: { createdById: number }) =>
  canUpload(viewer, space) && (folder.createdById === viewer.member?.id || canManageSpace(viewer, space.id));

/** What a media type tells people, each by a regular expression that the database understands too; the first that fits. */
export const FILE_KINDS: readonly (readonly [FileKind, string])[] = [
  ["pdf", "^application/pdf$"],
  ["sheet", "spreadsheet|ms-excel|csv"],
  ["slides", "presentation|ms-powerpoint"],
  ["word", "wordprocessing|msword|opendocument.text|rtf"],
  ["image", "^image/"],
  ["signed", "pkcs7"],
  ["markup", "xml|html"],
  ["text", "^text/"],
  ["archive", "zip|compressed|tar|rar"],
];
export const fileKind = (mediaType: string): FileKind =>
  FILE_KINDS.find(([, pattern]) => new RegExp(pattern).test(mediaType))?.[0] ?? "other";

/** A file's name without its ending, as a title begins. */
export const titleOfName = (name: string) =>
  name
    .replace(/\.[a-z0-9]{1,8}$/i, "")
    .replace(/[_\s]+/g, " ")
    .trim()
    .slice(0, TITLE_MAX) || name;
