import type { ServerBuild } from "@remix-run/node";

/**
 * What answers an address, made from the routes that may match it alone: those that begin with its first segment, and
 * those that begin with any. Remix goes through all of its routes several times a request, which on this many cost as
 * much as storing a reply (docs/decisions/0023).
 * @param make called once a segment, when it is first asked for
 */
export function byFirstSegment<T>(build: ServerBuild, make: (part: ServerBuild) => T): (path: string) => T {
  const topOf = (id: string): string => {
    const route = build.routes[id];
    return !route?.parentId || route.parentId === "root" ? id : topOf(route.parentId);
  };
  const firstOf = (id: string) => build.routes[topOf(id)]?.path?.split("/", 1)[0]?.toLowerCase() ?? "";
  const isAny = (segment: string) => segment === "" || /^[:*]|\?$/.test(segment);
  const firsts = new Map(Object.keys(build.routes).map((id) => [id, firstOf(id)]));
  const known = new Set([...firsts.values()].filter((segment) => !isAny(segment)));

  const partOf = (segment: string): ServerBuild => {
    const belongs = (id: string) => {
      const first = firsts.get(id) ?? "";
      return first === segment || isAny(first);
    };
    const pick = <R>(routes: Record<string, R>) =>
      Object.fromEntries(Object.entries(routes).filter(([id]) => belongs(id)));
    return {
      ...build,
      routes: pick(build.routes),
      assets: { ...build.assets, routes: pick(build.assets.routes) },
    };
  };

  const made = new Map<string, T>();
  return (path) => {
    const segment = segmentOf(path);
    const key = segment === "" || known.has(segment) ? segment : "whole";
    const part = made.get(key) ?? make(key === "whole" ? build : partOf(key));
    made.set(key, part);
    return part;
  };
}

/** The first segment of a path with its question; of one that is written in an unusual way, what no route begins with. */
function segmentOf(path: string): string {
  if (/^\/(\?|$)/.test(path)) return "";
  const [, segment = "?"] = /^\/([\w.-]+?)(?:\.data)?(?:[/?]|$)/.exec(path) ?? [];
  return segment.toLowerCase();
}
