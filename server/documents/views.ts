import type { PersonHere, SpaceAudience, SpaceView } from "../spaces/contract.ts";

// What others see of the room.

/** What a file is, in a word. */
export type FileKind =
  | ("pdf" | "sheet" | "slides" | "word" | "image" | "signed" | "markup" | "text" | "archive")
  | "other";

export type DocumentKind = "FILE" | "PAGE";
/**
 * What the antivirus says: not looked at yet; nothing found; something found; no antivirus there; too large for it. Only
 * what is clean is handed out, and what nothing could look into for want of an antivirus.
 */
export type ScanState = "PENDING" | "CLEAN" | "BLOCKED" | "UNSCANNED" | "TOO_LARGE";
/** Needs a password; its end is missing. */
export type FileMark = "LOCKED" | "CUT_SHORT";

export type Signed = { id: number; name: string; administration: string | null };

/** `size` in bytes; `createdAt` ISO 8601; `sha256` hexadecimal. */
export type VersionView = {
  number: number;
  name: string;
  size: number;
  mediaType: string;
  sha256: string;
  scan: ScanState;
  /** What the antivirus calls that which it found. */
  threat: string | null;
  marks: FileMark[];
  note: string | null;
  /** The number of an earlier one that it holds again. */
  restores: number | null;
  author: Signed;
  createdAt: string;
};

export type FolderView = { id: number; name: string };

/** A folder and where it lies. `path`: the names from the top down, its own last. */
export type FolderPlace = FolderView & { parentId: number | null; path: string[] };

/** A document among others. `last`: its newest version. */
export type DocumentCard = {
  id: number;
  title: string;
  kind: DocumentKind;
  audience: SpaceAudience;
  theme: string | null;
  tags: string[];
  folder: FolderView | null;
  last: VersionView;
  /** ISO 8601. */
  changedAt: string;
  /** ISO 8601; null for one that is not in the bin. */
  binnedAt: string | null;
};

/** A day, 2026-11-23. */
export type ActData = {
  type: string | null;
  number: string | null;
  date: string | null;
  protocol: string | null;
};

export type DocumentView = DocumentCard & {
  /** Markdown as written, and its safe HTML. */
  description: string | null;
  descriptionHtml: string | null;
  act: ActData;
  /** Of what is said of it; an edit names the one it rests on. */
  revision: number;
  createdBy: Signed;
  space: SpaceView;
};

export type DocumentRights = {
  /** Adds a version. */
  adds: boolean;
  /** Changes what is said of it, moves it, throws it away and brings it back. */
  changes: boolean;
};

export type DocumentPage = {
  document: DocumentView;
  /** The newest first. */
  versions: VersionView[];
  rights: DocumentRights;
  /** Where it may be put; the folders of its space. */
  folders: FolderPlace[];
  /** Whom it may be for. */
  audiences: SpaceAudience[];
  people: PersonHere[];
  /** The ids of the people chosen, for who may choose. */
  readers: number[];
};

export type Named = { id: number; name: string };

export type LibraryOrder = "changed" | "added" | "title" | "size";

/** `documents`: how many the viewer may read in it and below. `changes`: renames it, moves it, takes it away. */
export type LibraryFolder = FolderPlace & { documents: number; changes: boolean };

export type LibraryPage = {
  documents: DocumentCard[];
  spaceId: number;
  total: number;
  page: number;
  pages: number;
  /** All of them, each behind the one it lies in. */
  folders: LibraryFolder[];
  /** The folder that is looked into; null for the top. */
  folder: FolderPlace | null;
  /** Looked for below too, as something narrows it or it was asked for. */
  below: boolean;
  /** What there is to filter by. */
  themes: string[];
  tags: string[];
  kinds: FileKind[];
  administrations: Named[];
  authors: Named[];
  read: SpaceAudience[];
  /** Whom a new document may be for. */
  audiences: SpaceAudience[];
  people: PersonHere[];
  /** Puts documents here, and sees what is in the bin. */
  uploads: boolean;
  /** Bytes; null for who may not upload. */
  room: { used: number; max: number } | null;
};

/** How a document stands by now. `newer`: versions after the one asked about, the oldest first. */
export type DocumentNow = {
  revision: number;
  binned: boolean;
  newer: { number: number; author: Signed }[];
};

export type DocumentLogEntry = {
  id: number;
  act: DocumentAct;
  /** ISO 8601. */
  at: string;
  /** Null for what the house does by itself. */
  by: Signed | null;
  /** Of the document, or of the folder where the act is one upon a folder. */
  documentId: number;
  /** Null for what is gone, and for folders. */
  title: string | null;
  data: Record<string, string | number | boolean | null>;
};

/** What a library's log tells of. */
export type DocumentAct =
  | "document.added"
  | "document.versionAdded"
  | "document.versionRestored"
  | "document.edited"
  | "document.moved"
  | "document.tagged"
  | "document.binned"
  | "document.unbinned"
  | "document.purged"
  | "folder.made"
  | "folder.edited"
  | "folder.removed";
