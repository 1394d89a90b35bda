/** A path of this site to go on to; the home page instead of anything else. */
export const safePath = (value: unknown): string =>
  typeof value === "string" && value.length <= 300 && /^\/(?![/\\])[^\s\\]*$/.test(value) ? value : "/";
