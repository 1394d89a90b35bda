import { expect, test } from "vitest";
import { partsInOrder } from "../../server/host/parts-in-order.ts";

function house() {
  const leaving = new AbortController();
  const closed: string[] = [];
  const parts = partsInOrder(leaving.signal);
  const open = (name: string) => parts.add(async () => void closed.push(name));
  return { leaving, closed, parts, open };
}

test("parts are closed from the last to the first, once", async () => {
  const { closed, parts, open } = house();
  open("database");
  open("jobs");
  open("http");
  await parts.close();
  await parts.close();
  expect(closed).toEqual(["http", "jobs", "database"]);
});

test("a part that cannot be closed keeps no other open, and is told of", async () => {
  const { closed, parts, open } = house();
  open("database");
  parts.add(() => Promise.reject(new Error("stuck")));
  open("http");
  await expect(parts.close()).rejects.toThrow("stuck");
  expect(closed).toEqual(["http", "database"]);
});

test("after an interruption nothing more is opened; what was opened last is closed too", async () => {
  const { leaving, closed, parts, open } = house();
  open("database");
  leaving.abort(new Error("told to leave"));
  expect(() => open("jobs")).toThrow("told to leave");
  await parts.close();
  expect(closed).toEqual(["jobs", "database"]);
});

test("long work is left when the interruption comes, and heard to its end otherwise", async () => {
  const { leaving, parts } = house();
  expect(await parts.unlessInterrupted(Promise.resolve(7))).toBe(7);
  const long = parts.unlessInterrupted(new Promise(() => {}));
  leaving.abort(new Error("told to leave"));
  await expect(long).rejects.toThrow("told to leave");
});
