import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type TestCommunity, testCommunity } from "../../support/community.ts";
import { BASE_URL, form, lettersTo, PASSWORD, registered, tokenIn } from "./registering.ts";

let t: TestCommunity;
beforeAll(async () => {
  t = await testCommunity({ BASE_URL });
});
afterAll(() => t.close());

const confirm = (token: unknown) => t.community.members.confirmEmail("127.0.0.1", { token });
const spent = { code: "invalid", fields: { token: { code: "tokenSpent" } } };
const confirmedActivities = (memberId: number) =>
  t.platform.prisma.activity.count({ where: { name: "member.confirmed", thingId: memberId } });
const memberOf = (email: string) => t.platform.prisma.member.findUniqueOrThrow({ where: { email } });

it("confirms the address and signs in, once", async () => {
  const { email, token } = await registered(t);
  const cookie = await confirm(token);
  const member = await memberOf(email);
  expect(member.emailConfirmedAt).toBeInstanceOf(Date);
  expect(await confirmedActivities(member.id)).toBe(1);
  const session = await t.community.members.sessions.read(cookie);
  expect(session?.viewer.member).toMatchObject({
    id: member.id,
    name: "Maria Rossi",
    role: "MEMBER",
    administration: { name: "Comune di Forlì" },
  });
  await expect(confirm(token)).rejects.toMatchObject(spent);
});

it("pressed ten times at once works once", async () => {
  const { email, token } = await registered(t);
  const tries = await Promise.allSettled(Array.from({ length: 10 }, () => confirm(token)));
  expect(tries.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  for (const each of tries) if (each.status === "rejected") expect(each.reason).toMatchObject(spent);
  const { id } = await memberOf(email);
  expect(await confirmedActivities(id)).toBe(1);
  expect(await t.platform.prisma.session.count({ where: { memberId: id } })).toBe(1);
});

it("too late works no more, and a new letter comes after signing in with the right password", async () => {
  const { email, token } = await registered(t);
  const { id } = await memberOf(email);
  await t.platform.prisma.emailConfirmation.updateMany({
    where: { memberId: id },
    data: { expiresAt: new Date(Date.now() - 1) },
  });
  await expect(confirm(token)).rejects.toMatchObject(spent);
  expect((await memberOf(email)).emailConfirmedAt).toBeNull();
  const signIn = t.community.members.signIn("127.0.0.1", { email, password: PASSWORD });
  await expect(signIn).rejects.toMatchObject({ problem: { code: "wrongCredentials" } });
  const [letter] = await lettersTo(t, email, 2);
  await confirm(tokenIn(letter));
  expect((await memberOf(email)).emailConfirmedAt).toBeInstanceOf(Date);
});

it("a second letter's link still signs in, without confirming anew", async () => {
  const { email, token } = await registered(t);
  await t.community.members.signIn("127.0.0.1", { email, password: PASSWORD }).catch(() => {});
  const [second] = await lettersTo(t, email, 2);
  await confirm(token);
  const { id, emailConfirmedAt } = await memberOf(email);
  await confirm(tokenIn(second));
  expect((await memberOf(email)).emailConfirmedAt).toEqual(emailConfirmedAt);
  expect(await confirmedActivities(id)).toBe(1);
});

describe("a token that never was", () => {
  it("well formed", async () => {
    await expect(confirm("a".repeat(32))).rejects.toMatchObject(spent);
  });

  it.each([
    [undefined],
    [null],
    [""],
    ["short"],
    ["a".repeat(61)],
    ["A".repeat(32)],
    [`${"a".repeat(31)}\u0000`],
    ["' OR true --' OR true --"],
    [["a".repeat(32)]],
    [{ length: 32 }],
    [7],
  ])("garbage: %j", async (token) => {
    await expect(confirm(token)).rejects.toMatchObject({
      code: "invalid",
      fields: { token: expect.anything() },
    });
  });

  it("with more fields than asked for", async () => {
    const more = t.community.members.confirmEmail("127.0.0.1", { token: "a".repeat(32), memberId: 1 });
    await expect(more).rejects.toMatchObject({ problem: { code: "unknownField" } });
  });
});

it("cannot be tried for ever from one place", async () => {
  const strict = await testCommunity({ RATE_LIMITS: "1" });
  const guess = (address: string) =>
    strict.community.members.confirmEmail(address, { token: "a".repeat(32) });
  for (let n = 0; n < 60; n++) await expect(guess("192.0.2.1")).rejects.toMatchObject(spent);
  await expect(guess("192.0.2.1")).rejects.toMatchObject({ code: "tooMany", retryAfter: expect.any(Number) });
  await expect(guess("192.0.2.2")).rejects.toMatchObject(spent);
  await strict.close();
});

it("a member gone before the letter was sent gets none, and the job is done", async () => {
  const { email } = await t.community.members.register("127.0.0.1", form());
  await t.platform.prisma.member.delete({ where: { email } });
  const later = await registered(t);
  expect(later.token).not.toBe("");
  expect((await t.platform.mail.kept()).filter(({ to }) => to === email)).toEqual([]);
});
