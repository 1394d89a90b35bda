import { isStaff, isSuspended, type Viewer } from "../members/contract.ts";
import {
  type AudienceGate,
  canManageSpace,
  canReadFor,
  canReadSpace,
  type SpaceGate,
  takesPart,
} from "../spaces/contract.ts";

export type * from "./views.ts";

export const TITLE_MAX = 200;
export const DESCRIPTION_MAX = 4_000;
export const NOTE_MAX = 500;
export const NAME_MAX = 180;
export const FOLDER_MAX = 80;
export const TAG_MAX = 40;
export const TAGS_MAX = 12;
/** Files that one form adds. */
export const FILES_MAX = 50;
export const LIBRARY_PAGE = 24;

/** Page-cache tags: one document; the library of a space. */
export const documentTag = (documentId: number) => `document:${documentId}`;
export const libraryTag = (spaceId: number) => `library:${spaceId}`;

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

/** A file's name without its ending, as a title begins. */
export const titleOfName = (name: string) =>
  name
    .replace(/\.[a-z0-9]{1,8}$/i, "")
    .replace(/[_\s]+/g, " ")
    .trim()
    .slice(0, TITLE_MAX) || name;
