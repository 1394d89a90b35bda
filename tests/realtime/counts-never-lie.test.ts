import type { Socket } from "socket.io-client";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { UnreadEvent } from "../../server/notifications/contract.ts";
import type { TopicCard } from "../../server/topics/contract.ts";
import type { HouseTopic } from "../support/house.ts";
import { pageData } from "../support/page-data.ts";
import { connected, join } from "../support/sockets.ts";
import { type Stage, setStage } from "./stage.ts";

// What a list and the bell count while they are looked at is what they count when they are read anew.

let stage: Stage;
beforeAll(async () => {
  stage = await setStage();
});
afterAll(() => stage.close());

const soon = { timeout: 20_000, interval: 50 };
type Counts = { bell: number; topics: Record<number, { unread: number; resume: number | null }> };

/** The list of all discussions and the bell above it, as the page is loaded. */
async function loaded(): Promise<Counts> {
  const { member } = stage.visitors;
  const { topics } = await pageData<{ topics: TopicCard[] }>(member, "/discussioni", "routes/topics");
  const root = await pageData<{ member: { unread: number } }>(member, "/discussioni", "root");
  return { bell: root.member.unread, topics: countsOf(topics) };
}

const countsOf = (topics: TopicCard[]): Counts["topics"] =>
  Object.fromEntries(topics.map(({ id, unread, resume }) => [id, { unread, resume }]));

/** A window with that list: told that something stirred, it asks; the bell is told its number. */
async function opened(spaceIds: number[]) {
  const { visitors, onlooker, house } = stage;
  const socket: Socket = await connected(house.app.baseUrl, { cookie: visitors.member.cookie });
  const counts = await loaded();
  const stirred: string[] = [];
  const ask = async ({ room }: { room: string }) => {
    stirred.push(room);
    const answer = await visitors.member.get(`/discussioni/elenco`);
    counts.topics = countsOf(JSON.parse(answer.text).topics);
  };
  socket.on("space.stirred", ask);
  socket.on("member.stirred", ask);
  socket.on("notifications.counted", ({ unread }: UnreadEvent) => {
    counts.bell = unread;
  });
  for (const room of [`member:${onlooker.id}`, ...spaceIds.map((id) => `space:${id}`)])
    expect((await join(socket, room)).ok).toBe(true);
  return { counts, stirred, close: () => socket.disconnect() };
}

type Act = {
  what: string;
  /** Of the onlooker, whose reading was kept up to the last message before. */
  prepare?: (topic: HouseTopic) => Promise<unknown>;
  act: (topic: HouseTopic) => Promise<unknown>;
  /** Which room says it. */
  by: "space" | "member";
  /** How the bell changes. */
  rings?: 1 | -1;
};

const rooms = () => stage.house.community.topics;
const post = (topic: HouseTopic, body?: string) => stage.house.post(stage.bruno, topic, body);
const mention = (topic: HouseTopic) => post(topic, `@[Onorina](iscritto:${stage.onlooker.id}), guarda`);
/** … and the bell has rung. */
async function mentioned(topic: HouseTopic) {
  const before = (await loaded()).bell;
  await mention(topic);
  await expect.poll(async () => (await loaded()).bell, soon).toBe(before + 1);
}
const read = ({ id }: HouseTopic) => stage.visitors.member.post(`/discussioni/${id}/letto`, { number: "99" });

const ACTS: Act[] = [
  { what: "a message", act: (topic) => post(topic), by: "space" },
  {
    what: "a message removed",
    prepare: (topic) => post(topic),
    act: ({ id }) => rooms().removePost(stage.bruno.viewer, id, { number: 5 }),
    by: "space",
  },
  {
    what: "a message removed and brought back",
    prepare: async (topic) => {
      await post(topic);
      await rooms().removePost(stage.bruno.viewer, topic.id, { number: 5 });
    },
    act: ({ id }) => rooms().undoRemoval(stage.bruno.viewer, id, { number: 5 }),
    by: "space",
  },
  { what: "read in another window", prepare: (topic) => post(topic), act: read, by: "member" },
  {
    what: "all of it marked as read in another window",
    prepare: (topic) => post(topic),
    act: () => stage.visitors.member.post("/discussioni/tutto-letto", { next: "/" }),
    by: "member",
  },
  { what: "a mention", act: mention, by: "member", rings: 1 },
  { what: "a mention read in another window", prepare: mentioned, act: read, by: "member", rings: -1 },
  {
    what: "a mention removed",
    prepare: mentioned,
    act: ({ id }) => rooms().removePost(stage.bruno.viewer, id, { number: 5 }),
    by: "member",
    rings: -1,
  },
  {
    what: "notifications marked as read in another window",
    prepare: mentioned,
    act: () => stage.visitors.member.post("/notifiche", { intent: "read" }),
    by: "member",
    rings: -1,
  },
];

describe.each(ACTS)("$what", ({ prepare, act, by, rings = 0 }) => {
  test("is counted live as it is counted on the page", async () => {
    const topic = await stage.topic();
    await read(topic);
    await prepare?.(topic);
    const spaceId = await stage.spaceOf(topic.id);
    const page = await opened([spaceId]);
    const bell = page.counts.bell;
    const room = by === "space" ? `space:${spaceId}` : `member:${stage.onlooker.id}`;
    page.stirred.length = 0;
    await act(topic);
    await expect.poll(() => page.stirred, soon).toContain(room);
    await expect.poll(() => page.counts.bell, soon).toBe(bell + rings);
    await expect.poll(async () => page.counts, soon).toEqual(await loaded());
    page.close();
    await read(topic);
  });
});
