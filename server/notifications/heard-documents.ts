import type { Viewer } from "../members/contract.ts";

/** What this room asks of the documents it hears of; community.ts hands it in. */
export type HeardDocuments = {
  documentNews(documentId: number, number: number): Promise<{ createdAt: Date; concerned: number[] } | null>;
  readableDocuments(viewer: Viewer, ids: readonly number[]): Promise<Set<number>>;
};
