import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { GUEST, type Viewer } from "../../../server/members/contract.ts";
import { type TestCommunity, testCommunity } from "../../support/community.ts";
import { saying, traces } from "./writing.ts";

let t: TestCommunity;
let anna: Viewer;
let topicId: number;
beforeAll(async () => {
  t = await testCommunity();
  anna = await t.member("Anna");
});
afterAll(() => t.close());
beforeEach(async () => {
  topicId = (await t.twinning()).generalTopicId;
});

const preview = (input: unknown, viewer = anna) => t.community.topics.previewBody(viewer, input);
const EVERYTHING =
  "# Uno\n\n- a\n- **b** <b>\n\n|x|y|\n|-|-:|\n|1|2|\n\n> www.example.org\n\n![f](https://x.it/f.png)";

it("shows what a message will be, to the letter, and keeps nothing", async () => {
  const before = await traces(t);
  const html = await preview({ topicId, body: EVERYTHING });
  expect(await preview({ body: EVERYTHING })).toBe(html);
  expect(await traces(t)).toEqual(before);
  expect((await t.community.topics.postReply(anna, topicId, saying(EVERYTHING))).html).toBe(html);
});

it.each([
  ["", "required"],
  ["x".repeat(20_001), "tooLong"],
  [["x"], "wrongType"],
  ["a\u0000", "controlCharacters"],
])("refuses what a message refuses: %#", async (body, code) => {
  await expect(preview({ topicId, body })).rejects.toMatchObject({ fields: { body: { code } } });
});

it("is for members, and of topics they may read", async () => {
  const parties = await t.twinning("PARTIES");
  await expect(preview({ body: "x" }, GUEST)).rejects.toMatchObject({ problem: { code: "signInFirst" } });
  await expect(preview({ topicId: parties.generalTopicId, body: "x" })).rejects.toMatchObject({
    code: "notFound",
  });
  await expect(preview({ body: "x", more: "y" })).rejects.toMatchObject({
    problem: { code: "unknownField" },
  });
});
