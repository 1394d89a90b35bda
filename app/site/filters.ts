const LONGEST = 100;

/** What an address filters by: each name once, as short text; what is empty, repeated or endless is no filter. */
export function filtersOf<Name extends string>(
  request: Request,
  names: readonly Name[],
): Partial<Record<Name, string>> {
  const { searchParams } = new URL(request.url);
  const filters: Partial<Record<Name, string>> = {};
  for (const name of names) {
    const [value, ...more] = searchParams.getAll(name);
    // A NUL is no text to PostgreSQL.
    const text = value?.replaceAll("\0", "").trim();
    if (text && more.length === 0 && text.length <= LONGEST) filters[name] = text;
  }
  return filters;
}

/** The address of a page of a list, with its filters. */
export function listPath(path: string, filters: Record<string, string | undefined>, page = 1): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(filters)) if (value) search.set(name, value);
  if (page > 1) search.set("pagina", String(page));
  return search.size ? `${path}?${search}` : path;
}
