import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { GUEST, type Viewer } from "../../../server/members/contract.ts";
import { excerptOf, type PostView, quoteOf } from "../../../server/topics/contract.ts";
import { type TestCommunity, testCommunity } from "../../support/community.ts";
import { saying, traces } from "./writing.ts";

let t: TestCommunity;
let anna: Viewer;
let bruno: Viewer;
let topicId: number;
let first: PostView;
beforeAll(async () => {
  t = await testCommunity();
  anna = await t.member("Anna [capo] di Bari");
  bruno = await t.member("Bruno");
});
afterAll(() => t.close());
beforeEach(async () => {
  topicId = (await t.twinning()).generalTopicId;
  first = await reply(anna, "Quanto costa?\n\n> [Chi](#messaggio-7)\n> altri\n\n- uno");
}, 20_000);

const reply = (viewer: Viewer, body: string) =>
  t.community.topics.postReply(viewer, topicId, saying(body.replace("#messaggio-7)", "#altrove)")));
const signed = ({ number, author }: PostView) => ({ number, name: author.name });
const cited = (number: number, name: string) =>
  `<blockquote>\n<p><cite><a href="/discussioni/${topicId}?messaggio=${number}#messaggio-${number}" rel="nofollow ugc noopener">${name}, messaggio ${number}</a></cite></p>`;

describe("a quotation", () => {
  it("keeps author and number, and leads back", async () => {
    const quote = quoteOf(signed(first), "Quanto costa?");
    expect(quote).toBe("> [Anna \\[capo\\] di Bari, messaggio 1](#messaggio-1)\n>\n> Quanto costa?");
    const { html } = await reply(bruno, `${quote}\n\nMille euro.`);
    expect(html).toBe(
      `${cited(1, "Anna [capo] di Bari")}\n<p>Quanto costa?</p>\n</blockquote>\n<p>Mille euro.</p>`,
    );
    expect(excerptOf(html)).toBe("Mille euro.");
  });

  it("names who wrote it, not whom somebody typed", async () => {
    const { html } = await reply(bruno, "> [Il Sindaco, messaggio 9](#messaggio-1)\n> Pago io.");
    expect(html).toContain(cited(1, "Anna [capo] di Bari"));
    expect(html).not.toContain("Sindaco");
  });

  it("of a whole message leaves out what that quoted", async () => {
    const { quotePost } = t.community.topics;
    expect(await quotePost(bruno, topicId, 1)).toBe(quoteOf(signed(first), "Quanto costa?\n\n\n- uno"));
    await expect(quotePost(bruno, topicId, 9)).rejects.toMatchObject({ code: "notFound" });
    await expect(quotePost(GUEST, topicId, 1)).rejects.toMatchObject({ problem: { code: "signInFirst" } });
    await t.community.topics.removePost(anna, topicId, { number: 1 });
    await expect(quotePost(bruno, topicId, 1)).rejects.toMatchObject({ code: "notFound" });
  });

  it("stays when its source is removed, and in a change of the message too", async () => {
    const quote = quoteOf(signed(first), "Quanto?");
    const post = await reply(bruno, `${quote}\n\nMille.`);
    await t.community.topics.removePost(anna, topicId, { number: 1 });
    const edited = await t.community.topics.editPost(bruno, topicId, {
      number: post.number,
      version: post.version,
      body: `${quote}\n\nDuemila.`,
    });
    expect(edited.html).toContain(cited(1, "Anna [capo] di Bari"));
  });
});

describe("refused, and nothing is written", () => {
  const unknown = (number: number) => ({
    code: "invalid",
    problem: { code: "unknownQuote", number },
    fields: { body: { code: "unknownQuote", number } },
  });

  it.each([0, 2, 99, 99_999_999_999])("a message that is not there: %i", async (number) => {
    const before = await traces(t);
    const body = `> [Anna, messaggio 1](#messaggio-1)\n> a\n\n> [x](#messaggio-${number})\n> b`;
    const { topics } = t.community;
    await expect(reply(bruno, body)).rejects.toMatchObject(unknown(number));
    await expect(topics.previewBody(bruno, { topicId, body })).rejects.toMatchObject(unknown(number));
    await expect(
      topics.editPost(anna, topicId, { number: 1, version: first.version, body }),
    ).rejects.toMatchObject(unknown(number));
    expect(await traces(t)).toEqual(before);
  });

  it("a removed message, and one of another discussion", async () => {
    const body = "> [Anna, messaggio 1](#messaggio-1)\n> a";
    await t.community.topics.removePost(anna, topicId, { number: 1 });
    const { slug } = await t.twinning();
    const before = await traces(t);
    await expect(reply(bruno, body)).rejects.toMatchObject(unknown(1));
    const opened = { title: "Nuova discussione", body, audience: "MEMBERS", clientId: saying("").clientId };
    await expect(t.community.topics.openTopic(bruno, slug, opened)).rejects.toMatchObject(unknown(1));
    expect(await traces(t)).toEqual(before);
  });

  it("fifty-one quotations, and seventy thousand quote marks", async () => {
    const before = await traces(t);
    const one = "> [Anna, messaggio 1](#messaggio-1)\n> a\n\n";
    await expect(reply(bruno, one.repeat(51))).rejects.toMatchObject({
      fields: { body: { code: "tooManyQuotes", max: 50 } },
    });
    await expect(reply(bruno, ">".repeat(70_000))).rejects.toMatchObject({
      fields: { body: { code: "tooLong" } },
    });
    for (const nothing of [">".repeat(20_000), "> ", "#", "[](https://example.org)"])
      await expect(reply(bruno, nothing)).rejects.toMatchObject({
        fields: { body: { code: "showsNothing" } },
      });
    expect(await traces(t)).toEqual(before);
    expect((await reply(bruno, one.repeat(50))).html.split("<cite>")).toHaveLength(51);
  });
});

it("what others said is in no excerpt, however deep", () => {
  expect(
    excerptOf("<p>a</p><blockquote><p>b</p><blockquote>c</blockquote><p>d</p></blockquote><p>e</p>"),
  ).toBe("a e");
  expect(excerptOf(`${"<blockquote>".repeat(3_000)}x${"</blockquote>".repeat(3_000)}<p>e</p>`)).toBe("e");
});
