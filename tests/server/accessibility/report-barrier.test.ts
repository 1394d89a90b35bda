import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { GUEST } from "../../../server/members/contract.ts";
import { type TestCommunity, testCommunity } from "../../support/community.ts";

let t: TestCommunity;
beforeAll(async () => {
  t = await testCommunity({ RATE_LIMITS: "1" });
});
afterAll(() => t.close());

const report = (input: object, address = "192.0.2.1") =>
  t.community.accessibility.reportBarrier(GUEST, address, input);

it("a barrier told by a guest is kept, and the administrators get a letter", async () => {
  const admin = await t.member("Amministratrice", "ADMIN");
  await t.member("Altra");
  await report({ body: "Il menu non si apre da tastiera.", page: "/gemellaggi", email: "" });
  const kept = await t.platform.prisma.accessibilityReport.findMany();
  expect(kept).toMatchObject([
    { body: "Il menu non si apre da tastiera.", page: "/gemellaggi", email: null, handledAt: null },
  ]);
  const { email } = await t.platform.prisma.member.findUniqueOrThrow({ where: { id: admin.member.id } });
  await vi.waitFor(async () => {
    const letters = await t.platform.mail.kept();
    expect(letters.map(({ to }) => to)).toEqual([email]);
    expect(letters[0]?.text).toContain("Il menu non si apre da tastiera.");
  }, 8_000);
});

it("each administrator is written to in a language of one's own", async () => {
  const { prisma, mail } = t.platform;
  const admin = await t.member("Administrator", "ADMIN");
  const { email } = await prisma.member.update({ where: { id: admin.member.id }, data: { language: "en" } });
  await report({ body: "The menu does not open.", page: "", email: "" }, "192.0.2.9");
  await vi.waitFor(async () => {
    const letters = (await mail.kept()).filter(({ text }) => text.includes("The menu does not open."));
    expect(letters.length).toBe(2);
    const [own] = letters.filter(({ to }) => to === email);
    expect(own?.subject).toBe("Somebody met a barrier on Agire");
    expect(own?.text).toMatch(/^Page: not said\nAnswer to: not asked for\n/);
    const [other] = letters.filter(({ to }) => to !== email);
    expect(other?.subject).toBe("Qualcuno ha trovato un ostacolo su Agire");
  }, 8_000);
});

it.each([
  ["nothing said", { body: " " }, { body: { code: "required" } }],
  ["too much", { body: "x".repeat(4_001) }, { body: { code: "tooLong", max: 4_000 } }],
  ["no address", { body: "Testo", email: "nome" }, { email: { code: "email" } }],
])("%s is refused, and nothing is kept", async (_what, input, fields) => {
  const before = await t.platform.prisma.accessibilityReport.count();
  await expect(report(input)).rejects.toMatchObject({ code: "invalid", fields });
  await expect(report({ body: "Testo", more: "x" })).rejects.toMatchObject({ code: "invalid" });
  expect(await t.platform.prisma.accessibilityReport.count()).toBe(before);
});

it("not for ever from one place", async () => {
  for (let n = 0; n < 5; n++) await report({ body: `Ostacolo ${n}` }, "192.0.2.2");
  await expect(report({ body: "Ancora" }, "192.0.2.2")).rejects.toMatchObject({ code: "tooMany" });
  await report({ body: "Da un'altra parte" }, "192.0.2.3");
});
