/** In addresses: the key a list is sorted by and the id of a topic. */
const PLACE = /^(\d{1,14})_([1-9]\d{0,8})$/;

/** Where in a list a page begins; null for nothing, or for what is no such place. */
export function readPlace(written: string | undefined): { key: string; id: number } | null {
  const [, key, id] = PLACE.exec(written ?? "") ?? [];
  return key && id ? { key, id: Number(id) } : null;
}

/** @param key a whole number in digits */
export const writePlace = (key: string, id: number) => `${key}_${id}`;
