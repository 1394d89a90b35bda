import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { beforeAll, expect, it } from "vitest";

const script = fileURLToPath(new URL("log-some.ts", import.meta.url));
const written = (level: string) =>
  execFileSync(process.execPath, ["--import", "tsx", script, level], { encoding: "utf8" });

let out: string;
let lines: Record<string, unknown>[];
beforeAll(() => {
  out = written("info");
  lines = out
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));
});
const line = (msg: string) => lines.find((each) => each.msg === msg);

it("is one JSON object a line, with time and level", () => {
  expect(line("info")).toEqual({
    level: 30,
    time: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
    memberId: 7,
    ms: 12,
    code: "conflict",
    msg: "info",
  });
});

it("says as much as it is told to", () => {
  expect(line("debug")).toBeUndefined();
  expect(line("warn")).toBeDefined();
  expect(written("debug")).toContain('"msg":"debug"');
  expect(written("silent")).toBe("");
});

it("says nothing about anybody", () => {
  expect(out).not.toMatch(/maria|segret/i);
});

it("says where an error comes from all the same", () => {
  expect(line("a database error")?.err).toMatchObject({
    type: "error",
    code: "23505",
    constraint: "member_email_key",
    table: "member",
    message: 'duplicate key value violates unique constraint "…"',
    stack: expect.stringContaining("log-some.ts"),
  });
  expect(line("a Prisma error")?.err).toMatchObject({
    type: "PrismaClientValidationError",
    message: "Argument `consentVersion` is missing.",
    stack: expect.stringContaining("log-some.ts"),
  });
  expect(line("a value in a message")?.err).toMatchObject({
    message: 'invalid input syntax for type integer: "…"',
  });
  expect(line("a mail error")?.err).toMatchObject({
    message: "all recipients were rejected: 550 <…> unknown",
  });
  expect(line("thrown text")?.err).toEqual({ type: "string" });
});
