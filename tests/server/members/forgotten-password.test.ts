import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { memberGroup, sessionGroup } from "../../../server/members/contract.ts";
import type { Activity } from "../../../server/platform/activity.ts";
import { type TestCommunity, testCommunity } from "../../support/community.ts";
import { BASE_URL, lettersTo, PASSWORD, registered } from "./registering.ts";

const NEW = "tutt'altra frase, più lunga";

let t: TestCommunity;
const heard: Activity[] = [];
beforeAll(async () => {
  t = await testCommunity({ BASE_URL });
  t.platform.feed.onActivity((activity) => heard.push(activity));
});
afterAll(() => t.close());

const ask = (input: unknown, address = "127.0.0.1") => t.community.members.forgottenPassword(address, input);
const reset = (input: unknown) => t.community.members.resetPassword("127.0.0.1", input);
const signIn = (email: string, password: string) =>
  t.community.members.signIn("127.0.0.1", { email, password });
const memberOf = (email: string) => t.platform.prisma.member.findUniqueOrThrow({ where: { email } });
const tokenIn = (text = "") => /\/nuova-password\/([a-z2-7]+)/.exec(text)?.[1] ?? "";
const spent = { code: "invalid", fields: { token: { code: "resetSpent" } } };

/** A member who registered and confirmed; her letters so far are one. */
async function confirmed(over: Record<string, unknown> = {}) {
  const { email, token } = await registered(t, over);
  await t.community.members.confirmEmail("127.0.0.1", { token });
  return { email, id: (await memberOf(email)).id };
}

/** … who asked for a new password and got the letter. */
async function forgetful(over: Record<string, unknown> = {}) {
  const { email, id } = await confirmed(over);
  await ask({ email });
  const [letter] = await lettersTo(t, email, 2);
  return { email, id, letter, token: tokenIn(letter?.text) };
}

describe("asked for", () => {
  it("a letter comes with a link of ours, good for two hours", async () => {
    const { email, id } = await confirmed();
    expect(await ask({ email: email.toUpperCase(), next: "/gemellaggi/trepu" })).toEqual({ email });
    const [letter] = await lettersTo(t, email, 2);
    const token = tokenIn(letter?.text);
    expect(letter?.subject).toBe("Una nuova password per Agire");
    expect(letter?.text).toContain(`${BASE_URL}/nuova-password/${token}?torna=%2Fgemellaggi%2Ftrepu\n`);
    const [row] = await t.platform.prisma.passwordReset.findMany({ where: { memberId: id } });
    const hours = ((row?.expiresAt.getTime() ?? 0) - Date.now()) / 3_600_000;
    expect(hours).toBeGreaterThan(1.9);
    expect(hours).toBeLessThanOrEqual(2);
    expect(JSON.stringify(row)).not.toContain(token);
  });

  it("in the language of the member", async () => {
    const { email } = await confirmed();
    await t.platform.prisma.member.update({ where: { email }, data: { language: "en" } });
    await ask({ email });
    expect((await lettersTo(t, email, 2))[0]?.subject).toBe("A new password for Agire");
  });

  it("for an address nobody has: the same answer, the same statements, no letter", async () => {
    const { email } = await confirmed();
    const statements = async (input: { email: string }) => {
      const before = await jobs();
      expect(await ask(input)).toEqual({ email: input.email });
      return (await jobs()) - before;
    };
    const unknown = "nobody-has-this@example.org";
    expect(await statements({ email: unknown })).toBe(await statements({ email }));
    await lettersTo(t, email, 2);
    await lettersTo(t, unknown, 0);
  });

  it("leaves neither token nor address in the queue", async () => {
    const { email, token } = await forgetful();
    const rows = await t.platform.prisma.$queryRaw`SELECT data::text FROM pgboss.job`;
    for (const secret of [email, token]) expect(JSON.stringify(rows)).not.toContain(secret);
  });

  it.each([
    [{ email: "" }, { email: { code: "required" } }],
    [{ email: "maria" }, { email: { code: "email" } }],
    [{ email: ["a@example.org"] }, { email: { code: "wrongType" } }],
    [{}, { email: { code: "required" } }],
  ])("%j is said to be wrong", async (input, fields) => {
    await expect(ask(input)).rejects.toMatchObject({ code: "invalid", fields });
  });

  const jobs = async () => {
    const [row] = await t.platform.prisma.$queryRaw<{ n: bigint }[]>`
      SELECT count(*) AS n FROM pgboss.job WHERE name = 'members.send-password-reset'`;
    return Number(row?.n);
  };
});

describe("used", () => {
  it("the new password is the one, every session is over, their sockets are cut, and one is in", async () => {
    const { email, id, token } = await forgetful();
    const { sessions } = t.community.members;
    const before = [await signIn(email, PASSWORD), await signIn(email, PASSWORD)];
    const hashes = await Promise.all(before.map(async (cookie) => (await sessions.read(cookie))?.hash ?? ""));
    const cookie = await reset({ token, password: NEW });
    expect((await sessions.read(cookie))?.viewer.member?.id).toBe(id);
    for (const old of before) expect(await sessions.read(old)).toBeNull();
    await expect(signIn(email, PASSWORD)).rejects.toMatchObject({ problem: { code: "wrongCredentials" } });
    await signIn(email, NEW);
    await vi.waitFor(() => {
      const cuts = heard.flatMap((activity) => activity.cuts ?? []);
      for (const group of [...hashes.map(sessionGroup), memberGroup(id)]) expect(cuts).toContain(group);
    });
  });

  it("once: not again, nor another link asked for before", async () => {
    const { email, token } = await forgetful();
    await ask({ email });
    const other = tokenIn((await lettersTo(t, email, 3))[0]?.text);
    expect(other).not.toBe(token);
    await reset({ token, password: NEW });
    for (const again of [token, other])
      await expect(reset({ token: again, password: "una terza frase ancora" })).rejects.toMatchObject(spent);
    await signIn(email, NEW);
  });

  it("ten times at once: one of them", async () => {
    const { token } = await forgetful();
    const tries = await Promise.allSettled(
      Array.from({ length: 10 }, (_, n) => reset({ token, password: `${NEW} numero ${n}` })),
    );
    expect(tries.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  });

  it("too late it is refused", async () => {
    const { email, token } = await forgetful();
    const expiresAt = new Date(Date.now() - 1_000);
    await t.platform.prisma.passwordReset.updateMany({ where: { member: { email } }, data: { expiresAt } });
    await expect(reset({ token, password: NEW })).rejects.toMatchObject(spent);
    await signIn(email, PASSWORD);
  });

  it("a password that is refused does not cost the link", async () => {
    const { email, token } = await forgetful();
    for (const [password, code] of [
      ["corta", "tooShort"],
      ["amministrazione", "tooWeak"],
      ["Maria Rossi", "tooWeak"],
      [email, "tooWeak"],
      ["Comune di Forlì", "tooWeak"],
    ])
      await expect(reset({ token, password })).rejects.toMatchObject({ fields: { password: { code } } });
    await reset({ token, password: NEW });
  });

  it("the page is told by what it will be judged, as long as the link works", async () => {
    const { email, token } = await forgetful();
    const { resetAbout } = t.community.members;
    expect(await resetAbout(token)).toEqual(["Maria Rossi", email, "Comune di Forlì"]);
    for (const other of ["a".repeat(32), "", undefined, ["a".repeat(32)]])
      expect(await resetAbout(other)).toEqual([]);
    await reset({ token, password: NEW });
    expect(await resetAbout(token)).toEqual([]);
  });

  it("by somebody who never confirmed: the letter came to the address, so it is confirmed", async () => {
    const { email } = await registered(t);
    await ask({ email });
    const token = tokenIn((await lettersTo(t, email, 2))[0]?.text);
    await reset({ token, password: NEW });
    expect((await memberOf(email)).emailConfirmedAt).not.toBeNull();
  });

  it.each([undefined, "", "x", "a".repeat(32), "../../etc", ["a".repeat(32)], { a: 1 }])(
    "a token that is none is refused: %j",
    async (token) => {
      await expect(reset({ token, password: NEW })).rejects.toMatchObject({
        code: "invalid",
        fields: { token: { code: expect.any(String) } },
      });
    },
  );
});

describe("not too often", () => {
  let strict: TestCommunity;
  beforeAll(async () => {
    strict = await testCommunity({ RATE_LIMITS: "1" });
  });
  afterAll(() => strict.close());
  const tooMany = { code: "tooMany", retryAfter: expect.any(Number) };
  const asked = (address: string, email: string) =>
    strict.community.members.forgottenPassword(address, { email });

  it("three letters an hour for an address, known or not; sixty from one place", async () => {
    const { member } = await strict.member();
    const { email } = await strict.platform.prisma.member.findUniqueOrThrow({ where: { id: member.id } });
    for (const address of [email, "nobody@example.org"]) {
      for (const n of [1, 2, 3]) await asked(`192.0.2.${n}`, address);
      await expect(asked("192.0.2.4", address)).rejects.toMatchObject(tooMany);
    }
    for (let n = 0; n < 60; n++) await asked("192.0.2.9", `n${n}@example.org`);
    await expect(asked("192.0.2.9", "last@example.org")).rejects.toMatchObject(tooMany);
  });

  it("sixty tries with a token in ten minutes from one place", async () => {
    const tried = () =>
      strict.community.members.resetPassword("192.0.2.20", { token: "b".repeat(32), password: NEW });
    for (let n = 0; n < 60; n++) await expect(tried()).rejects.toMatchObject(spent);
    await expect(tried()).rejects.toMatchObject(tooMany);
  });
});
