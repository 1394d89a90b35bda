/** The address of a page of a list with its filters; those that are empty are left out. */
export function listPath(path: string, filters: Record<string, string>, page = 1): string {
  const query = new URLSearchParams(Object.entries(filters).filter(([, value]) => value !== ""));
  if (page > 1) query.set("pagina", String(page));
  return query.size > 0 ? `${path}?${query}` : path;
}
