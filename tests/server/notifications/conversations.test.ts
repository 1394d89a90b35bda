import { randomUUID } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import type { Viewer } from "../../../server/members/contract.ts";
import { type TestCommunity, testCommunity } from "../../support/community.ts";
import { bellOf, type Member, newsFor, say, settled } from "./news.ts";

let t: TestCommunity;
let ada: Member;
let bruno: Member;
let carla: Member;
let id: number;

const add = (person: Member, from: "now" | "start" = "now") =>
  t.community.topics.addPerson(ada, id, { person: person.member.id, from });

/** Subjects and texts of the letters of this conversation, to somebody. */
async function lettersTo({ member }: Member) {
  const { email } = await t.platform.prisma.member.findUniqueOrThrow({ where: { id: member.id } });
  const folder = path.join(t.dataDir, "mail");
  const names = (await readdir(folder).catch(() => [] as string[])).filter((name) => name.endsWith(".json"));
  const letters = await Promise.all(
    names.sort().map(async (name) => JSON.parse(await readFile(path.join(folder, name), "utf8"))),
  );
  return letters.filter(({ to, text }) => to === email && text.includes(`/discussioni/${id}/`));
}

beforeAll(async () => {
  t = await testCommunity();
});
afterAll(() => t.close());
beforeEach(async () => {
  [ada, bruno, carla] = await Promise.all([t.member("Ada"), t.member("Bruno"), t.member("Carla")]);
  const form = { people: [bruno.member.id], body: "segreto-uno", clientId: randomUUID() };
  ({ id } = await t.community.topics.openConversation(ada, form));
  await settled(t);
});

it("its people are told of its first message, by bell and by letter, though they never wrote in it", async () => {
  expect(await newsFor(t, bruno)).toMatchObject([{ topicId: id, isNew: true, number: 1, authors: ["Ada"] }]);
  expect(await bellOf(t, bruno)).toBe(1);
  const [entry] = (await t.community.notifications.notificationPage(bruno, 1)).notifications;
  expect(entry?.space).toBeNull();
  const [letter] = await lettersTo(bruno);
  expect(letter.subject).toBe("[Conversazione] Ada, Bruno");
  expect(letter.text).toContain("ti ha scritto in una conversazione");
  expect(await newsFor(t, carla)).toEqual([]);
});

it("what somebody chose for the forum is not meant for it; what she chose for it is", async () => {
  await t.community.spaces.chooseSpaceLevel(bruno, "forum", { level: "NOTHING" });
  await t.community.spaces.chooseSpaceLevel(carla, "forum", { level: "EVERYTHING" });
  await say(t, ada, id, "segreto-due");
  await settled(t);
  expect(await newsFor(t, bruno)).toMatchObject([{ topicId: id, count: 2 }]);
  expect(await newsFor(t, carla)).toEqual([]);
  await t.community.topics.chooseTopicLevel(bruno, id, { level: "NOTHING" });
  await say(t, ada, id, "segreto-tre");
  await settled(t);
  expect(await newsFor(t, bruno)).toMatchObject([{ topicId: id, count: 2 }]);
});

it("who is added later is told of what is said from then on alone, an old message that is changed included", async () => {
  await say(t, ada, id, "segreto-due");
  await add(carla);
  await settled(t);
  expect(await newsFor(t, carla)).toEqual([]);
  const edit = (number: number, version: number, body: string) =>
    t.community.topics.editPost(ada, id, { number, version, body });
  await edit(2, 2, `segreto-due @[Carla](iscritto:${carla.member.id})`);
  await settled(t);
  expect(await newsFor(t, carla)).toEqual([]);
  expect(await lettersTo(carla)).toEqual([]);
  await say(t, ada, id, "Benvenuta");
  await settled(t);
  expect(await newsFor(t, carla)).toMatchObject([{ topicId: id, count: 1, number: 3 }]);
  const letters = await lettersTo(carla);
  expect(letters).toHaveLength(1);
  expect(JSON.stringify(letters)).not.toContain("segreto");
});

it("a letter that rests is not sent to who has left meanwhile, and what she was told is news no more", async () => {
  const asViewer: Viewer = bruno;
  const before = (await lettersTo(bruno)).length;
  await t.community.topics.markRead(bruno, id, { number: 1 });
  await say(t, ada, id, "segreto-due");
  // Told by the bell at once; the letter rests.
  await expect.poll(() => bellOf(t, bruno)).toBe(1);
  await t.community.topics.leaveConversation(asViewer, id);
  await settled(t);
  expect((await lettersTo(bruno)).length).toBe(before);
  expect(await newsFor(t, bruno)).toEqual([]);
  expect(await bellOf(t, bruno)).toBe(0);
  // Back again, she is told of what comes, and what she once was told of is not counted with it.
  await add(bruno);
  await say(t, ada, id, "Bentornato");
  await settled(t);
  expect(await newsFor(t, bruno)).toMatchObject([{ count: 1, number: 3 }]);
});
