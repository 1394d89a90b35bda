import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { Viewer } from "../../../server/members/contract.ts";
import { type TestCommunity, testCommunity } from "../../support/community.ts";

let t: TestCommunity;
beforeAll(async () => {
  t = await testCommunity();
});
afterAll(() => t.close());

const open = (viewer: Viewer, space: string, audience: string, readers: number[] = []) =>
  t.community.topics.openTopic(viewer, space, {
    title: `Per ${audience}`,
    body: "Ciao & **salute** a `<tutti>`.",
    audience,
    readers,
    clientId: randomUUID(),
  });
const titles = async (viewer: Viewer, memberId: number) =>
  (await t.community.topics.postsOfMember(viewer, memberId)).posts.map(({ topic }) => topic.title);

it("what a member wrote is shown where the reader may read it, and nowhere else", async () => {
  const { spaceId, slug } = await t.twinning();
  const author = await t.takePart(await t.member("Autrice"), spaceId);
  const [party, chosen] = [
    await t.takePart(await t.member(), spaceId),
    await t.takePart(await t.member(), spaceId),
  ];
  const id = author.member?.id ?? 0;
  for (const audience of ["PUBLIC", "MEMBERS", "PARTIES"]) await open(author, slug, audience);
  await open(author, slug, "CHOSEN", [chosen.member?.id ?? 0]);
  const guest = t.community.members.guest;
  expect(await titles(guest, id)).toEqual(["Per PUBLIC"]);
  expect(await titles(await t.member(), id)).toEqual(["Per MEMBERS", "Per PUBLIC"]);
  expect(await titles(party, id)).toEqual(["Per PARTIES", "Per MEMBERS", "Per PUBLIC"]);
  expect(await titles(chosen, id)).toEqual(["Per CHOSEN", "Per PARTIES", "Per MEMBERS", "Per PUBLIC"]);
  expect((await t.community.topics.postsOfMember(guest, id)).total).toBe(1);
  const [post] = (await t.community.topics.postsOfMember(guest, id)).posts;
  expect(post).toMatchObject({ number: 1, excerpt: "Ciao & salute a <tutti>." });
});

it("what was removed is not, and pages end with the last", async () => {
  const author = await t.member();
  const topic = await open(author, "forum", "PUBLIC");
  for (let n = 0; n < 24; n++)
    await t.community.topics.postReply(author, topic.id, {
      body: `${n} ${"è ".repeat(300)}`,
      clientId: randomUUID(),
    });
  await t.community.topics.removePost(author, topic.id, { number: 1 });
  const page = (n: number) =>
    t.community.topics.postsOfMember(t.community.members.guest, author.member.id, n);
  expect(await page(1)).toMatchObject({ total: 24, pages: 2, page: 1 });
  for (const n of [2, 3, 999_999]) expect((await page(n)).posts).toHaveLength(4);
  expect((await page(1)).posts[0]?.excerpt.length).toBeLessThanOrEqual(241);
  // What is quoted was said by somebody else.
  const body = "> parole altrui\n\nParole mie.";
  await t.community.topics.postReply(author, topic.id, { body, clientId: randomUUID() });
  expect((await page(1)).posts[0]?.excerpt).toBe("Parole mie.");
  expect(await t.community.topics.postsOfMember(t.community.members.guest, 2_147_483_647)).toMatchObject({
    posts: [],
    total: 0,
    pages: 1,
  });
});
