import { expect, it } from "vitest";
import { problemOf } from "../../../app/topics/post-answer.ts";

it("a reply that no form shows is told what is wrong with its text, not to look at marked fields", () => {
  const problem = { code: "checkFields" };
  const body = { code: "mentionUnknown", names: "Nessuno" };
  expect(problemOf({ problem, fields: { body } })).toBe(body);
  expect(problemOf({ problem, fields: { clientId: { code: "wrongType" } } })).toEqual({ code: "badForm" });
  const closed = { code: "topicLocked" };
  expect(problemOf({ problem: closed, fields: {} })).toBe(closed);
});
