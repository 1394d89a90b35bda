import path from "node:path";
import { pathToFileURL } from "node:url";
import type { ServerBuild } from "@remix-run/node";
import { matchRoutes } from "@remix-run/react";
import { beforeAll, expect, test } from "vitest";
import { byFirstSegment } from "../../server/host/part-builds.ts";
import { root } from "../../server/start.mjs";

let build: ServerBuild;
let partFor: (path: string) => ServerBuild;

beforeAll(async () => {
  build = await import(pathToFileURL(path.join(root, "build/server/index.js")).href);
  partFor = byFirstSegment(build, (part) => part);
});

type Routes = Parameters<typeof matchRoutes>[0];

const childrenOf = ({ routes }: ServerBuild, parentId?: string): Routes =>
  Object.values(routes)
    .filter((route) => route?.parentId === parentId)
    .map((route) => {
      const { id, path: of, index } = route ?? { id: "" };
      return (
        index ? { id, path: of, index } : { id, path: of, children: childrenOf(build, id) }
      ) as Routes[number];
    });

const matched = (routes: ServerBuild, at: string) =>
  matchRoutes(childrenOf(routes), at)?.map(({ route }) => route.id);

/** An address of every route, with something in its places. */
const ADDRESSES = () =>
  Object.values(build.routes).map((route) => {
    const parts: string[] = [];
    for (let one: typeof route | undefined = route; one; one = build.routes[one.parentId ?? ""])
      parts.unshift(one.path ?? "");
    return `/${parts.filter(Boolean).join("/")}`.replaceAll(/:\w+\??/g, "7").replaceAll("*", "altro/ancora");
  });

test("each address is matched by its part as by the whole", () => {
  expect(ADDRESSES().length).toBeGreaterThan(40);
  const others = [
    "/",
    "/nulla",
    "/nulla/7",
    "/DISCUSSIONI/7",
    "//discussioni",
    "/discussion%69",
    "/discussioni/7/",
  ];
  for (const at of [...ADDRESSES(), ...others]) {
    expect(matched(partFor(at), at), at).toEqual(matched(build, at));
  }
});

test("a part knows its own routes alone, the client all of them", () => {
  const part = partFor("/discussioni/7/titolo?pagina=2");
  const ids = Object.keys(part.routes);
  expect(ids).toContain("routes/topic");
  expect(ids).not.toContain("routes/twinnings");
  expect(ids.length).toBeLessThan(Object.keys(build.routes).length / 2);
  expect(partFor("/discussioni/7.data")).toBe(part);
  expect(partFor("/discussioni.data?index")).toBe(part);
  expect(part.assets.url).toBe(build.assets.url);
});

test("what begins like no route, or is written strangely, is asked of routes that begin with anything, or of all", () => {
  expect(Object.keys(partFor("/").routes)).toContain("routes/home");
  expect(partFor("/?index")).toBe(partFor("/"));
  expect(partFor("/discussion%69/7")).toBe(partFor("/nulla"));
  expect(Object.keys(partFor("/nulla").routes)).toEqual(Object.keys(build.routes));
});
