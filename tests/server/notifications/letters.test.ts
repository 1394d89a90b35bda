import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { type TestCommunity, testCommunity } from "../../support/community.ts";
import { type Member, newsFor, personOf, say, settled } from "./news.ts";
import { bodyOf, header, smtpServer } from "./smtp.ts";

let smtp: Awaited<ReturnType<typeof smtpServer>>;
let t: TestCommunity;
let anna: Member;
let bruno: Member;
let topicId: number;
let spaceId: number;
beforeAll(async () => {
  smtp = await smtpServer();
  t = await testCommunity({ SMTP_URL: smtp.url, BASE_URL: "https://agire.example" });
});
afterAll(async () => {
  await t.close();
  await smtp.close();
});
beforeEach(async () => {
  smtp.door.beforeAccept = async () => {};
  [anna, bruno] = [await t.member("Anna Moretti"), await t.member("Bruno")];
  ({ generalTopicId: topicId, spaceId } = await t.twinning());
  await say(t, bruno, topicId);
});

const rowOf = ({ member }: Member) =>
  t.platform.prisma.member.findUniqueOrThrow({ where: { id: member.id } });
async function lettersTo(member: Member) {
  await settled(t);
  const { email } = await rowOf(member);
  return smtp.received.filter(({ to }) => to.includes(email));
}
const only = async (member: Member) => {
  const letters = await lettersTo(member);
  expect(letters).toHaveLength(1);
  return letters[0] as (typeof letters)[number];
};

describe("a letter", () => {
  it("says who wrote, for which administration, what, where it is and how it is stopped", async () => {
    await say(t, anna, topicId, `Perché no? Chiedo a ${personOf(bruno)}:\n\n- **uno**\n- due`);
    const letter = await only(bruno);
    const topic = await t.platform.prisma.topic.findUniqueOrThrow({
      where: { id: topicId },
      include: { space: true, posts: { where: { number: 2 } } },
    });
    const body = bodyOf(letter);
    const link = `https://agire.example/discussioni/${topicId}/${topic.slug}?pagina=1#messaggio-2`;
    expect(header(letter, "Subject")).toContain(`[${topic.space.shortTitle}]`);
    expect(header(letter, "Content-Type")).toMatch(/multipart\/alternative/);
    expect(body).toContain(`Anna Moretti (${anna.member.administration?.name}) ti ha menzionato`);
    expect(body).toContain("Perché no? Chiedo a @Bruno:\r\n\r\n- **uno**\r\n- due");
    expect(body).toContain("<strong>uno</strong>");
    expect(body).toContain(`href="https://agire.example/iscritti/${bruno.member.id}"`);
    expect(body).toContain(`Vai al messaggio: ${link}`);
    expect(body).toContain(`<a href="${link}"`);
    const stop = /<(https:\/\/agire\.example\/posta\/ferma\/[a-z2-7]{32})>/.exec(
      header(letter, "List-Unsubscribe") ?? "",
    )?.[1];
    expect(stop).toBeDefined();
    expect(body).toContain(stop);
    expect(header(letter, "List-Unsubscribe-Post")).toBe("List-Unsubscribe=One-Click");
    expect(header(letter, "Message-ID")).toBe(`<messaggio-${topic.posts[0]?.id}@agire.example>`);
    expect(header(letter, "In-Reply-To")).toBe(`<discussione-${topicId}@agire.example>`);
    expect(header(letter, "References")).toBe(`<discussione-${topicId}@agire.example>`);
  });

  it("of a first message begins the talk that the later ones belong to", async () => {
    const { slug } = await t.platform.prisma.space.findUniqueOrThrow({ where: { id: spaceId } });
    const { id } = await t.community.topics.openTopic(anna, slug, {
      title: "Nuova",
      audience: "PUBLIC",
      body: personOf(bruno),
      clientId: crypto.randomUUID(),
    });
    const letter = await only(bruno);
    expect(header(letter, "Message-ID")).toBe(`<discussione-${id}@agire.example>`);
    expect(header(letter, "In-Reply-To")).toBeUndefined();
  });

  it("is in the language of who gets it", async () => {
    await t.platform.prisma.member.update({ where: { id: bruno.member.id }, data: { language: "en" } });
    await say(t, anna, topicId);
    expect(bodyOf(await only(bruno))).toContain("wrote in a discussion you follow");
  });

  it("comes once a topic until the next visit, and again after it", async () => {
    for (let n = 0; n < 3; n++) {
      await say(t, anna, topicId);
      await settled(t);
    }
    await only(bruno);
    await t.community.topics.markRead(bruno, topicId, { number: 4 });
    await say(t, anna, topicId, "Dopo la visita");
    const letters = await lettersTo(bruno);
    expect(letters).toHaveLength(2);
    expect(bodyOf(letters[1] as (typeof letters)[number])).toContain("Dopo la visita");
  });
});

describe("of several messages in a moment, whichever asked for the letter", () => {
  const letterAbout = async (number: number) => {
    const post = await t.platform.prisma.post.findFirstOrThrow({ where: { topicId, number } });
    await t.platform.transact((work) =>
      work.enqueue("notifications.send-news", { memberId: bruno.member.id, postId: post.id }),
    );
  };
  beforeEach(async () => {
    await t.community.notifications.chooseMail(bruno, {});
    for (const text of ["La domanda", "Una precisazione", "Un'aggiunta"]) await say(t, anna, topicId, text);
    await settled(t);
    await t.community.notifications.chooseMail(bruno, { mail: "yes" });
  });

  it("it is about the first", async () => {
    await letterAbout(4);
    expect(bodyOf(await only(bruno))).toContain("La domanda");
  });

  it("of those she has not read, and that are still there", async () => {
    await t.community.topics.markRead(bruno, topicId, { number: 2 });
    await t.community.topics.removePost(anna, topicId, { number: 3 });
    await letterAbout(4);
    expect(bodyOf(await only(bruno))).toContain("Un'aggiunta");
  });
});

describe("no letter", () => {
  it("for who has read it by then, and the next is not held back", async () => {
    await say(t, anna, topicId);
    await t.community.topics.markRead(bruno, topicId, { number: 2 });
    expect(await lettersTo(bruno)).toEqual([]);
    await say(t, anna, topicId);
    await only(bruno);
  });

  it("for who may not read it any more at the moment of sending", async () => {
    const { spaceId: reserved, generalTopicId } = await t.twinning("PARTIES");
    const [inside, leaving] = [await t.takePart(anna, reserved), await t.takePart(bruno, reserved)];
    await say(t, leaving, generalTopicId);
    await say(t, inside, generalTopicId, "Parole riservate");
    const waiting = () =>
      t.platform.prisma.notification.count({
        where: { topicId: generalTopicId, mailAskedAt: { not: null } },
      });
    await vi.waitFor(async () => expect(await waiting()).toBe(1), 10_000);
    await t.community.spaces.leaveSpace(leaving, { spaceId: reserved, memberId: bruno.member.id });
    expect(await lettersTo(bruno)).toEqual([]);
  });

  it("for who wants none at all, though the list has it", async () => {
    expect(await t.community.notifications.wantsMail(bruno)).toBe(true);
    await t.community.notifications.chooseMail(bruno, {});
    await say(t, anna, topicId);
    expect(await lettersTo(bruno)).toEqual([]);
    expect(await newsFor(t, bruno)).toHaveLength(1);
    await t.community.notifications.chooseMail(bruno, { mail: "yes" });
    expect(await t.community.notifications.wantsMail(bruno)).toBe(true);
  });

  it("twice, when the server refused it at first, or the job is done again", async () => {
    let tries = 0;
    smtp.door.beforeAccept = async () => {
      if (++tries === 1) throw new Error("mailbox full");
    };
    const { id } = await say(t, anna, topicId).then(() =>
      t.platform.prisma.post.findFirstOrThrow({ where: { topicId, number: 2 } }),
    );
    const hurry = () =>
      t.platform.prisma.$executeRaw`UPDATE pgboss.job SET start_after = now() WHERE state = 'retry'`;
    await vi.waitFor(async () => {
      await hurry();
      await only(bruno);
    }, 20_000);
    expect(tries).toBe(2);
    await t.platform.transact((work) =>
      work.enqueue("notifications.send-news", { memberId: bruno.member.id, postId: id }),
    );
    await only(bruno);
  });
});

describe("the stop in a letter", () => {
  const tokenIn = async (member: Member) =>
    /\/posta\/ferma\/([a-z2-7]{32})/.exec(bodyOf(await only(member)))?.[1] ?? "";

  it("stops what is told of its topic, without a sign-in and however often", async () => {
    await say(t, anna, topicId);
    const token = await tokenIn(bruno);
    expect(await t.community.notifications.mailStop(token)).toBeNull();
    for (let n = 0; n < 2; n++) await t.community.notifications.stopMail({ token });
    expect(await t.community.notifications.mailStop(token)).toBe("topic");
    expect((await t.community.topics.topicPage(bruno, topicId, 1)).level).toBe("NOTHING");
    expect((await rowOf(bruno)).notificationMail).toBe(true);
    await t.community.topics.markRead(bruno, topicId, { number: 2 });
    await say(t, anna, topicId, personOf(bruno));
    await only(bruno);
  });

  it("or all letters", async () => {
    await say(t, anna, topicId);
    const token = await tokenIn(bruno);
    await t.community.notifications.stopMail({ token, all: "yes" });
    expect(await t.community.notifications.mailStop(token)).toBe("all");
    expect((await rowOf(bruno)).notificationMail).toBe(false);
  });

  it.each(["a".repeat(32), "short", "", undefined, ["a"]])("is nothing else: %s", async (token) => {
    await expect(t.community.notifications.stopMail({ token })).rejects.toMatchObject({
      code: expect.stringMatching(/notFound|invalid/),
    });
  });
});
