/** `?pagina=3` -> 3; anything that is no page number -> 1. */
export function pageNumber(request: Request, name = "pagina"): number {
  const value = new URL(request.url).searchParams.get(name) ?? "";
  return /^[1-9]\d{0,6}$/.test(value) ? Number(value) : 1;
}
