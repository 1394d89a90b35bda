const MOST = 100;

/** `?nome=Maria` -> "Maria"; "" for what is not there, and without what nobody can have meant to type. */
export const filterText = (request: Request, name: string): string =>
  (new URL(request.url).searchParams.get(name) ?? "")
    .replace(/\p{C}/gu, " ")
    .replace(/\s+/g, " ")
    .trim()
    .slice(0, MOST);
