export const libraryPath = (slug: string) => `/gemellaggi/${slug}/documenti`;
export const documentPath = (id: number) => `/documenti/${id}`;
/** A version's file, to be saved. */
export const filePath = (id: number, number: number) => `/documenti/${id}/versioni/${number}/file`;
