import { expect, it } from "vitest";
import type { DraftCopy } from "../../../app/topics/drafts.ts";
import { joined } from "../../../app/topics/joined.ts";
import { newerDraft } from "../../../app/topics/newer-draft.ts";
import type { DraftView } from "../../../server/topics/contract.ts";

const WINDOW = "5b3c1a52-0f0e-4a5c-9d5e-6c9b1d3f0a11";

const server = (body: string, version: number, writer: string | null = null): DraftView => ({
  body,
  version,
  writer,
  at: "2026-11-23T11:40:00Z",
  title: null,
  audience: null,
  postVersion: null,
});
const browser = (body: string, version: number | null, about: Partial<DraftCopy> = {}): DraftCopy => ({
  body,
  version,
  at: 0,
  saved: false,
  by: null,
  ...about,
});

it("where one alone has something, that", () => {
  expect(newerDraft(null, null)).toBe("kept");
  expect(newerDraft(server("a", 3), null)).toBe("kept");
  expect(newerDraft(server("a", 3), browser(" \n", 3))).toBe("kept");
  expect(newerDraft(null, browser("b", null))).toBe("copy");
});

it("what rests on the server's and did not reach it is the later one", () => {
  expect(newerDraft(server("a", 3), browser("ab", 3))).toBe("copy");
  // Saved by that same window, which did not hear of it any more.
  const copy = browser("ab", 2, { by: { window: WINDOW, turn: 4 } });
  expect(newerDraft(server("a", 3, WINDOW), copy)).toBe("copy");
});

it("what another device went on with since is the later one, and is both where the browser has more", () => {
  expect(newerDraft(server("abc", 4), browser("a", 3, { saved: true }))).toBe("kept");
  expect(newerDraft(server("abc", 4), browser("ax", 3))).toBe("both");
  expect(newerDraft(server("abc", 4), browser("abc ", 3))).toBe("kept");
});

it("what had reached the server and is gone there was sent or discarded; what had not is still one's own", () => {
  expect(newerDraft(null, browser("a", 3, { saved: true }))).toBe("kept");
  expect(newerDraft(null, browser("ab", 3))).toBe("copy");
});

it("a page made before this window saved counts for nothing", () => {
  expect(newerDraft(server("a", 3), browser("ab", 5, { saved: true }))).toBe("copy");
});

it("two texts stand below one another, unless one has the other in it", () => {
  expect(joined("uno", "due")).toBe("uno\n\ndue");
  expect(joined("uno e due", "due")).toBe("uno e due");
  expect(joined("", "due")).toBe("due");
});
