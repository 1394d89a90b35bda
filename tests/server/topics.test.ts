import { afterAll, beforeAll, expect, it } from "vitest";
import { testCommunity, type TestCommunity } from "../support/community.ts";
let t: TestCommunity;
beforeAll(async () => { t = await testCommunity(); });
afterAll(() => t.close());
it("a twinning is born with its discussion", async () => {
  const { generalTopicId } = await t.twinning();
  const maria = await t.member("Maria");
  const post = await t.community.topics.postReply(maria, generalTopicId, { body: "ciao **mondo**", clientId: crypto.randomUUID() });
  expect(post.number).toBe(1);
  expect(post.html).toBe("<p>ciao <strong>mondo</strong></p>");
});
