import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Viewer } from "../../../server/members/contract.ts";
import { readMarkdown, renderMarkdown } from "../../../server/platform/markdown.ts";
import { type TestCommunity, testCommunity } from "../../support/community.ts";
import { saying, traces } from "./writing.ts";

type Member = Awaited<ReturnType<TestCommunity["member"]>>;

let t: TestCommunity;
let author: Member;
let anna: Member;
let spaceId: number;
let slug: string;
let topicId: number;
beforeAll(async () => {
  t = await testCommunity();
  author = await t.member("Autrice");
  anna = await t.member("Anna Moretti");
});
afterAll(() => t.close());
beforeEach(async () => {
  const twinning = await t.twinning();
  ({ spaceId, slug } = twinning);
  topicId = twinning.generalTopicId;
});

const person = ({ member }: Member, label = member.name) => `@[${label}](iscritto:${member.id})`;
const body = ({ member }: Member, label = "L'ente") => `@@[${label}](ente:${member.administration?.id})`;
const reply = (text: string, by: Viewer = author, topic = topicId) =>
  t.community.topics.postReply(by, topic, saying(text));
const kept = async () => {
  const rows = await t.platform.prisma.mention.findMany({
    where: { post: { topicId } },
    orderBy: { id: "asc" },
  });
  return rows.map(({ memberId, administrationId }) => ({ memberId, administrationId }));
};

describe("a mention", () => {
  it("is shown with the name of today, whatever was written, and leads to the profile", async () => {
    const { html } = await reply(`Chiedo a ${person(anna, "Il <b>sindaco</b>")}, per favore.`);
    expect(html).toMatch(
      new RegExp(
        `^<p>Chiedo a <a href="/iscritti/${anna.member.id}"[^>]*>@Anna Moretti</a>, per favore.</p>$`,
      ),
    );
    expect(await kept()).toEqual([{ memberId: anna.member.id, administrationId: null }]);
  });

  it("of an administration that takes part leads to its page", async () => {
    await t.takePart(anna, spaceId);
    const { html } = await reply(`Chiedo a ${body(anna)}.`);
    const { name, slug: of } = await t.platform.prisma.administration.findUniqueOrThrow({
      where: { id: anna.member.administration?.id ?? 0 },
    });
    expect(html).toContain(`<a href="/amministrazioni/${of}"`);
    expect(html).toContain(`@${name}</a>`);
    expect(await kept()).toEqual([{ memberId: null, administrationId: anna.member.administration?.id }]);
  });

  it("written twice is one, and in code or in a link it is none", async () => {
    await reply(`${person(anna)} e ${person(anna)}`);
    expect(await kept()).toHaveLength(1);
    expect(readMarkdown("`@[A](iscritto:1)` e [qui @[B](iscritto:2)](https://example.org)").mentions).toEqual(
      [],
    );
    expect(renderMarkdown("@[A <i>](iscritto:1)")).toBe("<p>@A &lt;i&gt;</p>");
  });

  it("comes and goes with an edit, and stays one", async () => {
    const bruno = await t.member("Bruno");
    const { version } = await reply(person(anna));
    const edit = (text: string, upon: number) =>
      t.community.topics.editPost(author, topicId, { number: 1, version: upon, body: text });
    const second = await edit(`${person(anna)} ${person(bruno)}`, version);
    expect((await kept()).map(({ memberId }) => memberId)).toEqual([anna.member.id, bruno.member.id]);
    await edit(`Solo ${person(bruno)}`, second.version);
    expect((await kept()).map(({ memberId }) => memberId)).toEqual([bruno.member.id]);
  });

  it("stands in the first message of a new discussion too", async () => {
    const { id } = await t.community.topics.openTopic(author, slug, {
      title: "Nuova",
      audience: "PUBLIC",
      ...saying(person(anna)),
    });
    expect(await t.platform.prisma.mention.count({ where: { post: { topicId: id } } })).toBe(1);
  });
});

describe("is refused by name, and nothing is written", () => {
  const refused = async (text: string, problem: object, topic = topicId, by: Viewer = author) => {
    const before = await traces(t);
    await expect(reply(text, by, topic)).rejects.toMatchObject({
      code: "invalid",
      problem,
      fields: { body: problem },
    });
    expect(await traces(t)).toEqual(before);
    expect(await t.platform.prisma.mention.count({ where: { post: { topicId: topic } } })).toBe(0);
  };

  it("eleven of them", async () => {
    const people = await Promise.all(Array.from({ length: 11 }, () => t.member()));
    await refused(people.map((one) => person(one)).join(" "), { code: "mentionsTooMany", max: 10 });
    await reply(
      people
        .slice(1)
        .map((one) => person(one))
        .join(" "),
    );
    expect(await kept()).toHaveLength(10);
  });

  it("who may not read the topic", async () => {
    const { spaceId: reserved, generalTopicId } = await t.twinning("PARTIES");
    const inside = await t.takePart(await t.member(), reserved);
    await refused(person(anna), { code: "mentionCannotRead", names: "Anna Moretti" }, generalTopicId, inside);
    await t.takePart(anna, reserved);
    await reply(person(anna), inside, generalTopicId);
  });

  it("who is not among the chosen", async () => {
    const [here, there] = [await t.takePart(author, spaceId), await t.takePart(await t.member(), spaceId)];
    await t.takePart(anna, spaceId);
    const { id } = await t.community.topics.openTopic(here, slug, {
      title: "Fra noi",
      audience: "CHOSEN",
      readers: [there.member?.id],
      ...saying("Si comincia"),
    });
    await refused(person(anna), { code: "mentionCannotRead", names: "Anna Moretti" }, id, here);
  });

  it("an administration that takes no part, or did once", async () => {
    await refused(body(anna), { code: "mentionNotInSpace", names: anna.member.administration?.name });
    await t.takePart(anna, spaceId);
    await t.platform.prisma.participation.updateMany({ where: { spaceId }, data: { until: new Date() } });
    await refused(body(anna), { code: "mentionNotInSpace" });
  });

  it("who is not there, or never confirmed an address", async () => {
    await refused("@[Nessuno](iscritto:999999999) @@[Né ente](ente:999999999)", {
      code: "mentionUnknown",
      names: "Nessuno, Né ente",
    });
    const stranger = await t.member("Nome segreto");
    await t.platform.prisma.member.update({
      where: { id: stranger.member.id },
      data: { emailConfirmedAt: null },
    });
    await refused(person(stranger, "Qualcuno"), { code: "mentionUnknown", names: "Qualcuno" });
  });

  it("in an edit, which then changes nothing", async () => {
    const { version } = await reply("Parole");
    const attempt = t.community.topics.editPost(author, topicId, {
      number: 1,
      version,
      body: "@[Nessuno](iscritto:999999999)",
    });
    await expect(attempt).rejects.toMatchObject({ problem: { code: "mentionUnknown" } });
    expect((await t.platform.prisma.post.findFirstOrThrow({ where: { topicId } })).body).toBe("Parole");
  });
});

describe("however many are written, nobody waits for them", () => {
  /** The longest time in which nothing else was done, in milliseconds. */
  async function heldUp(work: () => unknown): Promise<number> {
    let longest = 0;
    let last = performance.now();
    const timer = setInterval(() => {
      longest = Math.max(longest, performance.now() - last);
      last = performance.now();
    }, 1);
    await new Promise((resolve) => setTimeout(resolve, 5));
    await work();
    await new Promise((resolve) => setTimeout(resolve, 5));
    clearInterval(timer);
    return longest;
  }

  it.each([
    ["10,000 mentions", "@[a](iscritto:1) ".repeat(10_000), "checkFields"],
    ["as many as fit", "@[a](iscritto:2147483)".repeat(900), "mentionUnknown"],
    [
      "as many different ones as fit",
      Array.from({ length: 1_100 }, (_, n) => `@[a](iscritto:${n + 1})`).join(""),
      "mentionsTooMany",
    ],
    ["beginnings of mentions", "@[a](iscritto:".repeat(1_400), undefined],
    ["names without an end", `@[${"a".repeat(50)}`.repeat(380), undefined],
  ])("%s", async (_, text, refusal) => {
    let said: unknown;
    const times: number[] = [];
    // The best of five: what else this machine does at the time is not what is measured.
    for (let n = 0; n < 5; n++)
      times.push(await heldUp(() => reply(text).catch((error) => (said = error.problem?.code ?? error))));
    expect(Math.min(...times)).toBeLessThan(100);
    expect(said).toBe(refusal);
  });
});
