export const libraryPath = (slug: string) => `/gemellaggi/${slug}/documenti`;
/** One folder of a library; its top where none is said. */
export const folderPath = (slug: string, id: number | null) =>
  id === null ? libraryPath(slug) : `${libraryPath(slug)}?cartella=${id}`;
export const documentPath = (id: number) => `/documenti/${id}`;
/** A version's file, to be saved. */
export const filePath = (id: number, number: number) => `/documenti/${id}/versioni/${number}/file`;
/** The last versions of several documents in one .zip. */
export const zipPath = (slug: string, ids: readonly number[]) =>
  `${libraryPath(slug)}/scelti.zip?${ids.map((id) => `documento=${id}`).join("&")}`;
