import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { GUEST, type Viewer } from "../../../server/members/contract.ts";
import type { Activity } from "../../../server/platform/activity.ts";
import type { Audience } from "../../../server/topics/contract.ts";
import { type TestCommunity, testCommunity } from "../../support/community.ts";
import { expectSound, reloaded, traces } from "./writing.ts";

type Known = Awaited<ReturnType<TestCommunity["member"]>>;

let t: TestCommunity;
let anna: Known;
let bruno: Known;
let outsider: Known;
let slug: string;
let spaceId: number;
/** Anna and Bruno as they ask while they take part. */
let asAnna: Viewer;
const heard: Activity[] = [];
beforeAll(async () => {
  t = await testCommunity();
  anna = await t.member("Anna");
  bruno = await t.member("Bruno");
  outsider = await t.member("Carla");
  t.platform.feed.onActivity((activity) => heard.push(activity));
});
afterAll(() => t.close());
beforeEach(async () => {
  ({ slug, spaceId } = await t.twinning());
  asAnna = await t.takePart(anna, spaceId);
  await t.takePart(bruno, spaceId);
});

const form = (over: Record<string, unknown> = {}) => ({
  title: "Una domanda",
  body: "Come si fa a **cominciare**?",
  audience: "PUBLIC",
  clientId: randomUUID(),
  ...over,
});
const open = (input: unknown, viewer: Viewer = asAnna, at = slug) =>
  t.community.topics.openTopic(viewer, at, input);
const rowOf = (id: number) =>
  t.platform.prisma.topic.findUniqueOrThrow({
    where: { id },
    include: { readers: { orderBy: { memberId: "asc" } } },
  });

describe("a topic", () => {
  it("is opened with its first post", async () => {
    const { id, slug: address } = await open(form());
    expect(address).toBe("una-domanda");
    const { topic, posts } = await reloaded(t, id);
    expect(topic).toMatchObject({
      title: "Una domanda",
      isGeneral: false,
      audience: "PUBLIC",
      author: { id: anna.member.id, name: "Anna", administration: anna.member.administration?.name },
      version: 1,
      lastNumber: 1,
      postCount: 1,
      participantCount: 1,
    });
    expect(posts).toHaveLength(1);
    expect(posts[0]).toMatchObject({
      number: 1,
      version: 1,
      html: "<p>Come si fa a <strong>cominciare</strong>?</p>",
    });
    expect(await rowOf(id)).toMatchObject({
      spaceId,
      isGeneral: false,
      lastPostAt: expect.any(Date),
      readers: [],
    });
    await t.community.topics.postReply(bruno, id, { body: "Così", clientId: randomUUID() });
    await expectSound(t, id);
  });

  it("is told: the topic, and its first post", async () => {
    const { id } = await open(form());
    await vi.waitFor(() =>
      expect(
        heard.filter(({ data }) => data?.topicId === id).map(({ name, thing }) => [name, thing.kind]),
      ).toEqual([
        ["topic.opened", "topic"],
        ["post.created", "post"],
      ]),
    );
    const opened = heard.find(({ thing }) => thing.kind === "topic" && thing.id === id);
    expect(opened).toMatchObject({
      spaceId,
      actorId: anna.member.id,
      touches: expect.arrayContaining([`topics:${spaceId}`, "topics"]),
    });
  });

  it("may be opened in the forum by any member", async () => {
    const { id } = await open(form({ audience: "MEMBERS" }), outsider, "forum");
    expect(await rowOf(id)).toMatchObject({ spaceId: t.forumId, audience: "MEMBERS" });
  });
});

describe("sent again", () => {
  it("twenty times at once it is one topic with one post, and all answers are equal", async () => {
    const input = form();
    const answers = await Promise.all(Array.from({ length: 20 }, () => open(input)));
    for (const answer of answers) expect(answer).toEqual(answers[0]);
    expect(await t.platform.prisma.topic.count({ where: { spaceId, isGeneral: false } })).toBe(1);
    expect(await t.platform.prisma.post.count({ where: { topic: { spaceId } } })).toBe(1);
    expect(await t.platform.prisma.activity.count({ where: { name: "topic.opened", spaceId } })).toBe(1);
  });

  it("later, and after its first post was changed, it answers the topic that is there", async () => {
    const input = form();
    const first = await open(input);
    expect(await open(input)).toEqual(first);
    await t.community.topics.editPost(asAnna, first.id, { number: 1, version: 1, body: "Cambiata" });
    expect(await open(input)).toEqual(first);
  });

  it("with another title, text, audience, space or other readers it is a conflict: nothing is lost quietly", async () => {
    const other = await t.twinning();
    await t.takePart(outsider, spaceId);
    const input = form({ audience: "CHOSEN", readers: [bruno.member.id] });
    const first = await open(input);
    const before = await rowOf(first.id);
    const attempts = [
      () => open({ ...input, title: "Un'altra domanda" }),
      () => open({ ...input, body: "Un altro testo" }),
      () => open({ ...input, audience: "PARTIES" }),
      () => open({ ...input, readers: [outsider.member.id] }),
      () => open({ ...input, readers: [bruno.member.id, outsider.member.id] }),
      () =>
        open(form({ clientId: input.clientId, title: input.title, body: input.body }), asAnna, other.slug),
    ];
    for (const attempt of attempts)
      await expect(attempt()).rejects.toMatchObject({
        code: "conflict",
        problem: { code: "sentDifferently" },
      });
    expect(await rowOf(first.id)).toEqual(before);
    expect(await open({ ...input, readers: [bruno.member.id, bruno.member.id, anna.member.id] })).toEqual(
      first,
    );
  });

  it("an id is its author's own", async () => {
    const input = form();
    const [first, second] = [await open(input), await open(input, bruno)];
    expect(second.id).not.toBe(first.id);
  });
});

describe("its audience", () => {
  it.each([
    ["PUBLIC", ["PUBLIC", "MEMBERS", "PARTIES"]],
    ["MEMBERS", ["MEMBERS", "PARTIES"]],
    ["PARTIES", ["PARTIES"]],
  ] as ["PUBLIC" | "MEMBERS" | "PARTIES", Audience[]][])(
    "is never wider than a %s space",
    async (visibility, allowed) => {
      const twinning = await t.twinning(visibility);
      const author = await t.takePart(anna, twinning.spaceId);
      const formFor = await t.community.topics.newTopicForm(author, twinning.slug);
      expect(formFor.audiences).toEqual([...allowed, "CHOSEN"]);
      for (const audience of ["PUBLIC", "MEMBERS", "PARTIES"] as const) {
        const opening = open(form({ audience }), author, twinning.slug);
        if (allowed.includes(audience)) expect(await rowOf((await opening).id)).toMatchObject({ audience });
        else
          await expect(opening).rejects.toMatchObject({
            code: "invalid",
            fields: { audience: { code: "audienceTooWide" } },
          });
      }
    },
  );

  it("is never one that shuts its author out", async () => {
    expect((await t.community.topics.newTopicForm(outsider, slug)).audiences).toEqual(["PUBLIC", "MEMBERS"]);
    for (const audience of ["PARTIES", "CHOSEN"])
      await expect(open(form({ audience, readers: [bruno.member.id] }), outsider)).rejects.toMatchObject({
        fields: { audience: { code: "audienceTooWide" } },
      });
  });
});

describe("chosen people", () => {
  it("are those named, and the author, each once", async () => {
    const readers = [bruno.member.id, String(bruno.member.id), anna.member.id];
    const { id } = await open(form({ audience: "CHOSEN", readers }));
    const ids = (await rowOf(id)).readers.map(({ memberId }) => memberId);
    expect(ids).toEqual([anna.member.id, bruno.member.id].sort((a, b) => a - b));
  });

  it("take part in the space, today", async () => {
    const before = await traces(t);
    const gone = await t.member("Andata");
    await t.takePart(gone, spaceId);
    await t.community.spaces.leaveSpace(gone, { spaceId, memberId: gone.member.id });
    const chosen = (...readers: number[]) => open(form({ audience: "CHOSEN", readers }));
    for (const readers of [
      [outsider.member.id],
      [bruno.member.id, outsider.member.id],
      [gone.member.id],
      [2_147_483_647],
    ])
      await expect(chosen(...readers)).rejects.toMatchObject({
        code: "denied",
        problem: { code: "notInSpace" },
      });
    expect((await traces(t)).slice(0, 3)).toEqual(before.slice(0, 3));
    // Who leaves at a day to come still takes part.
    const until = new Date(Date.now() + 86_400_000);
    const administrationId = outsider.member.administration?.id ?? 0;
    await t.platform.prisma.participation.create({
      data: { spaceId, memberId: outsider.member.id, administrationId, until },
    });
    await chosen(outsider.member.id);
  });

  it("are at least one beside the author", async () => {
    for (const readers of [undefined, [], [anna.member.id]])
      await expect(open(form({ audience: "CHOSEN", readers }))).rejects.toMatchObject({
        fields: { readers: { code: "chooseSomebody" } },
      });
  });

  it("matter only where the audience is theirs", async () => {
    const { id } = await open(form({ audience: "PARTIES", readers: [bruno.member.id] }));
    expect((await rowOf(id)).readers).toEqual([]);
  });

  it("are offered by the form: the others who take part, each once, by name", async () => {
    const zoe = await t.member("Zoe");
    const aldo = await t.member("Aldo");
    for (const each of [zoe, aldo, aldo]) await t.takePart(each, spaceId);
    const { people } = await t.community.topics.newTopicForm(asAnna, slug);
    expect(people).toEqual(
      [aldo, bruno, zoe].map(({ member }) => ({
        id: member.id,
        name: member.name,
        administration: member.administration?.name,
      })),
    );
    expect((await t.community.topics.newTopicForm(outsider, slug)).people).toEqual([]);
  });
});

describe("refused, and nothing is written", () => {
  it.each([
    ["title missing", { title: undefined }, "title", "required"],
    ["title empty", { title: "  " }, "title", "required"],
    ["title too short", { title: "ab" }, "title", "tooShort"],
    ["title of 300 characters", { title: "x".repeat(300) }, "title", "tooLong"],
    ["title of two lines", { title: "una\ndue" }, "title", "oneLine"],
    ["title a list", { title: ["Una domanda"] }, "title", "wrongType"],
    ["title turning the direction", { title: "a\u202ebcd" }, "title", "bidiCharacters"],
    ["text empty", { body: "" }, "body", "required"],
    ["text too long", { body: "x".repeat(20_001) }, "body", "tooLong"],
    ["text with NUL", { body: "a\u0000" }, "body", "controlCharacters"],
    ["audience unknown", { audience: "EVERYBODY" }, "audience", "wrongType"],
    ["audience missing", { audience: undefined }, "audience", "required"],
    ["readers no list", { readers: 7 }, "readers", "wrongType"],
    ["readers no ids", { readers: ["anna"] }, "readers", "wrongType"],
    ["readers too many", { readers: Array.from({ length: 101 }, (_, i) => i + 1) }, "readers", "tooLong"],
    ["id no UUID", { clientId: "1" }, "clientId", "wrongType"],
  ])("%s", async (_what, over, field, code) => {
    const before = await traces(t);
    await expect(open(form(over))).rejects.toMatchObject({ code: "invalid", fields: { [field]: { code } } });
    expect(await traces(t)).toEqual(before);
  });

  it("a field nobody asked for, no form at all", async () => {
    const before = await traces(t);
    await expect(open(form({ isGeneral: true }))).rejects.toMatchObject({
      problem: { code: "unknownField" },
    });
    for (const input of [null, "x", [], undefined])
      await expect(open(input)).rejects.toMatchObject({ problem: { code: "badForm" } });
    expect(await traces(t)).toEqual(before);
  });

  it("guests are asked to sign in; spaces one may not see are not there", async () => {
    const parties = await t.twinning("PARTIES");
    const before = await traces(t);
    await expect(open(form(), GUEST)).rejects.toMatchObject({
      code: "denied",
      problem: { code: "signInFirst" },
    });
    await expect(t.community.topics.newTopicForm(GUEST, slug)).rejects.toMatchObject({ code: "denied" });
    // Whether it is there or not.
    for (const at of [parties.slug, "nessuno"])
      await expect(open(form(), GUEST, at)).rejects.toMatchObject({ problem: { code: "signInFirst" } });
    for (const [viewer, at] of [
      [outsider, parties.slug],
      [anna, "nessuno"],
      [anna, "' OR true --"],
    ] as const) {
      await expect(open(form(), viewer, at)).rejects.toMatchObject({ code: "notFound" });
      await expect(t.community.topics.newTopicForm(viewer, at)).rejects.toMatchObject({ code: "notFound" });
    }
    expect(await traces(t)).toEqual(before);
  });

  it("more than ten in ten minutes", async () => {
    const strict = await testCommunity({ RATE_LIMITS: "1" });
    const member = await strict.member();
    const more = () => strict.community.topics.openTopic(member, "forum", form());
    for (let n = 0; n < 10; n++) await more();
    await expect(more()).rejects.toMatchObject({ code: "tooMany", retryAfter: expect.any(Number) });
    await strict.close();
  });
});
