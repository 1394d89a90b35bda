import { afterAll, beforeAll, expect, it } from "vitest";
import { GUEST, type Viewer } from "../../../server/members/contract.ts";
import type { Visibility } from "../../../server/spaces/contract.ts";
import {
  type Audience,
  canReadTopic,
  isConversation,
  type TopicGate,
} from "../../../server/topics/contract.ts";
import { type TestCommunity, testCommunity } from "../../support/community.ts";

// The rule of who may read is said twice: in TypeScript for one topic, in SQL for lists. Here on real rows,
// every visibility with every audience (wider ones than the space's too), before every kind of viewer.

const visibilities: Visibility[] = ["PUBLIC", "MEMBERS", "PARTIES"];
const audiences: Audience[] = ["PUBLIC", "MEMBERS", "PARTIES", "CHOSEN", "PEOPLE"];
/** Read by those alone who are named. */
const ofPeople: Audience[] = ["CHOSEN", "PEOPLE"];

let t: TestCommunity;
const viewers = new Map<string, Viewer>();
const topics: TopicGate[] = [];

beforeAll(async () => {
  t = await testCommunity();
  const { prisma } = t.platform;
  const spaces = [];
  for (const visibility of visibilities)
    spaces.push({ id: (await t.twinning(visibility)).spaceId, visibility });
  spaces.push({ id: t.forumId, visibility: "PUBLIC" as const });

  viewers.set("a guest", GUEST);
  viewers.set("a member", await t.member());
  viewers.set("a moderator", await t.member("Moderatrice", "MODERATOR"));
  viewers.set("an administrator", await t.member("Amministratrice", "ADMIN"));
  let everywhere: Viewer = await t.member();
  for (const { id, visibility } of spaces) {
    viewers.set(`who takes part in ${id} (${visibility})`, await t.takePart(await t.member(), id));
    everywhere = await t.takePart(everywhere, id);
  }
  viewers.set("who takes part everywhere", everywhere);
  // Chosen once, and gone since.
  viewers.set("who took part", await t.member());

  const known = [...viewers.values()].flatMap(({ member }) => (member ? [member.id] : []));
  const choices = [[], known, ...known.map((id) => [id])];
  for (const space of spaces)
    for (const audience of audiences)
      for (const chosen of ofPeople.includes(audience) ? choices : [[], known]) {
        const readers = { create: chosen.map((memberId) => ({ memberId })) };
        const data = { spaceId: space.id, title: audience, slug: "x", audience, readers };
        const { id } = await prisma.topic.create({ data });
        // Rows of readers count only where the audience is that of chosen people.
        topics.push({
          id,
          audience,
          space,
          chosen: ofPeople.includes(audience) ? chosen : [],
          locked: false,
        });
      }
  for (const general of await prisma.topic.findMany({ where: { isGeneral: true }, include: { space: true } }))
    topics.push({
      id: general.id,
      audience: general.audience,
      space: { id: general.spaceId, visibility: general.space.visibility },
      chosen: [],
      locked: false,
    });
});
afterAll(() => t.close());

const readableBy = (viewer: Viewer, spaceId: number | null) =>
  topics
    .filter((topic) => (spaceId === null || topic.space.id === spaceId) && canReadTopic(viewer, topic))
    .map(({ id }) => id)
    .sort((a, b) => a - b);

it("the list shows and counts exactly what the rule lets each viewer read, conversations apart", async () => {
  const conversations = new Set(topics.filter(isConversation).map(({ id }) => id));
  for (const [who, viewer] of viewers)
    for (const spaceId of [null, ...new Set(topics.map(({ space }) => space.id))]) {
      const list = await t.community.topics.topicList(
        viewer,
        spaceId === null ? {} : { spaceIds: [spaceId] },
        { size: 1_000 },
      );
      const listed = list.topics.map(({ id }) => id).sort((a, b) => a - b);
      const expected = readableBy(viewer, spaceId).filter((id) => !conversations.has(id));
      expect([who, spaceId, listed]).toEqual([who, spaceId, expected]);
      expect(list.total).toBe(listed.length);
    }
});

it("page, catch-up and room open for exactly the same", async () => {
  const { topicPage, topicChanges, channel } = t.community.topics;
  const opens = (asked: Promise<unknown>) =>
    asked.then(
      () => true,
      (error) => {
        expect(error).toMatchObject({ code: "notFound", problem: { code: "notFound" } });
        return false;
      },
    );
  for (const [who, viewer] of viewers) {
    const readable = new Set(readableBy(viewer, null));
    const answers = await Promise.all(
      topics.map(async ({ id }) => ({
        id,
        page: await opens(topicPage(viewer, id, 1)),
        changes: await opens(topicChanges(viewer, id, 0)),
        room: await opens(channel.join(viewer, id)),
      })),
    );
    for (const { id, ...answer } of answers) {
      const may = readable.has(id);
      expect([who, id, answer]).toEqual([who, id, { page: may, changes: may, room: may }]);
    }
  }
});

it("what others ask of among many topics is exactly the rule, conversations too", async () => {
  const { readableAmong } = t.community.topics;
  const ids = topics.map(({ id }) => id);
  for (const [who, viewer] of viewers) {
    const among = [...(await readableAmong(viewer, ids))].sort((a, b) => a - b);
    expect([who, among]).toEqual([who, readableBy(viewer, null)]);
  }
});
