/**
 * Does an If-None-Match header name this ETag? By weak comparison, in a list, or as `*` (RFC 9110, 13.1.2): proxies
 * that compress weaken ETags, caches that hold several versions list them.
 */
export function namesTag(header: string | undefined, etag: string): boolean {
  if (header === undefined) return false;
  if (header === etag || header.trim() === "*") return true;
  const opaque = etag.replace(/^W\//, "");
  for (const [, listed] of header.matchAll(/(?:W\/)?("[^"]*")/g)) if (listed === opaque) return true;
  return false;
}
