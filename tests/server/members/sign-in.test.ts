import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { SIGN_IN_BY_EMAIL, secretKey } from "../../../server/members/limits.ts";
import { hashPassword } from "../../../server/members/passwords.ts";
import { type TestCommunity, testCommunity } from "../../support/community.ts";
import { form, lettersTo, PASSWORD } from "./registering.ts";

let t: TestCommunity;
let passwordHash: string;
beforeAll(async () => {
  t = await testCommunity();
  passwordHash = await hashPassword(PASSWORD);
});
afterAll(() => t.close());

const signIn = (input: unknown, address = "127.0.0.1") => t.community.members.signIn(address, input);
const wrong = { code: "invalid", problem: { code: "wrongCredentials" }, fields: {} };

/** A member who can sign in. */
async function knownMember(community = t) {
  const { member } = await community.member("Maria Rossi");
  const { prisma } = community.platform;
  return prisma.member.update({ where: { id: member.id }, data: { passwordHash } });
}

it("opens a session for the right password, however the address is written", async () => {
  const { id, email } = await knownMember();
  for (const written of [email, email.toUpperCase(), ` ${email} `]) {
    const cookie = await signIn({ email: written, password: PASSWORD });
    expect((await t.community.members.sessions.read(cookie))?.viewer.member?.id).toBe(id);
  }
});

it("a wrong password and an address nobody has look alike, and open nothing", async () => {
  const { id, email } = await knownMember();
  await expect(signIn({ email, password: `${PASSWORD}!` })).rejects.toMatchObject(wrong);
  await expect(signIn({ email, password: PASSWORD.toUpperCase() })).rejects.toMatchObject(wrong);
  await expect(signIn({ email: "nobody@example.org", password: PASSWORD })).rejects.toMatchObject(wrong);
  expect(await t.platform.prisma.session.count({ where: { memberId: id } })).toBe(0);
});

it("before confirmation: the right password brings the letter again, a wrong one nothing", async () => {
  const { email } = await t.community.members.register("127.0.0.1", form());
  await lettersTo(t, email);
  await expect(signIn({ email, password: "not the password" })).rejects.toMatchObject(wrong);
  await expect(signIn({ email, password: PASSWORD, next: "/gemellaggi" })).rejects.toMatchObject(wrong);
  const [again] = await lettersTo(t, email, 2);
  expect(again?.text).toContain("?torna=%2Fgemellaggi");
  expect(await t.platform.prisma.session.count({ where: { member: { email } } })).toBe(0);
});

it("registering an address and signing in with that password never tells whether somebody has it", async () => {
  const { email: taken } = await knownMember();
  const jobs = async () => {
    const [row] = await t.platform.prisma.$queryRaw<{ n: bigint }[]>`
      SELECT count(*) AS n FROM pgboss.job WHERE name = 'members.send-confirmation'`;
    return Number(row?.n);
  };
  const answers = [];
  for (const email of [taken, form().email]) {
    const input = form({ email, password: "la parola di chi indaga" });
    await t.community.members.register("127.0.0.1", input);
    const before = await jobs();
    const refused = await signIn({ email, password: input.password }).catch((error) => error);
    answers.push({ code: refused.code, problem: refused.problem, written: (await jobs()) - before });
  }
  expect(answers[0]).toEqual({ code: "invalid", problem: { code: "wrongCredentials" }, written: 1 });
  expect(answers[1]).toEqual(answers[0]);
});

describe("bad input is said, never a fault", () => {
  it.each([
    ["email", undefined, "required"],
    ["email", "", "required"],
    ["email", "maria", "email"],
    ["email", ["maria@example.org"], "wrongType"],
    ["email", "maria\u0000@example.org", "controlCharacters"],
    ["password", undefined, "required"],
    ["password", "", "required"],
    ["password", "x".repeat(201), "tooLong"],
    ["password", { length: 12 }, "wrongType"],
  ])("%s = %j: %s", async (field, value, code) => {
    const input = { email: "maria@example.org", password: PASSWORD, [field]: value };
    await expect(signIn(input)).rejects.toMatchObject({ code: "invalid", fields: { [field]: { code } } });
  });

  it("a field nobody asked for", async () => {
    const input = { email: "maria@example.org", password: PASSWORD, role: "ADMIN" };
    await expect(signIn(input)).rejects.toMatchObject({ problem: { code: "unknownField" } });
  });

  it("a password is taken as it is, whatever is in it", async () => {
    const odd = " pass\u0000word\u202e\n\ud800 è ";
    const { id, email } = await knownMember();
    await t.platform.prisma.member.update({ where: { id }, data: { passwordHash: await hashPassword(odd) } });
    await signIn({ email, password: odd });
    await expect(signIn({ email, password: odd.trim() })).rejects.toMatchObject(wrong);
  });
});

describe("not too often", () => {
  let strict: TestCommunity;
  beforeAll(async () => {
    strict = await testCommunity({ RATE_LIMITS: "1" });
  });
  afterAll(() => strict.close());
  const tooMany = { code: "tooMany", retryAfter: expect.any(Number) };
  const tryIn = (address: string, email: string, password = "not the password") =>
    strict.community.members.signIn(address, { email, password });

  it("eight times in ten minutes for one member from one place, the right password included", async () => {
    const { email } = await knownMember(strict);
    for (let n = 0; n < 8; n++) await expect(tryIn("192.0.2.1", email)).rejects.toMatchObject(wrong);
    await expect(tryIn("192.0.2.1", email, PASSWORD)).rejects.toMatchObject(tooMany);
    await expect(tryIn("192.0.2.1", email.toUpperCase(), PASSWORD)).rejects.toMatchObject(tooMany);
    const other = await knownMember(strict);
    await tryIn("192.0.2.1", other.email, PASSWORD);
  });

  it("a stranger who goes on trying shuts the member out nowhere else", async () => {
    const { email } = await knownMember(strict);
    for (let n = 0; n < 120; n++) await tryIn("192.0.2.2", email).catch(() => {});
    await tryIn("192.0.2.3", email, PASSWORD);
  });

  it("a hundred times in an hour from everywhere", async () => {
    const { email } = await knownMember(strict);
    const emailKey = `${SIGN_IN_BY_EMAIL.name}:${secretKey(email)}`;
    await expect(tryIn("192.0.2.4", email)).rejects.toMatchObject(wrong);
    const changed = await strict.platform.prisma
      .$executeRaw`UPDATE rate_limit SET points = 99 WHERE key = ${emailKey}`;
    expect(changed).toBe(1);
    await expect(tryIn("192.0.2.5", email)).rejects.toMatchObject(wrong);
    await expect(tryIn("192.0.2.6", email, PASSWORD)).rejects.toMatchObject(tooMany);
  });

  it("as often as one likes with the right password, from one place too", async () => {
    const { email } = await knownMember(strict);
    for (let n = 0; n < 70; n++) await tryIn("192.0.2.7", email, PASSWORD);
    // It takes back its own try, not the wrong ones before it.
    for (let n = 0; n < 7; n++) await expect(tryIn("192.0.2.8", email)).rejects.toMatchObject(wrong);
    await tryIn("192.0.2.8", email, PASSWORD);
    await expect(tryIn("192.0.2.8", email)).rejects.toMatchObject(wrong);
    await expect(tryIn("192.0.2.8", email)).rejects.toMatchObject(tooMany);
  });

  it("before confirmation the right password counts too: each one brings a letter", async () => {
    const { id, email } = await knownMember(strict);
    await strict.platform.prisma.member.update({ where: { id }, data: { emailConfirmedAt: null } });
    for (let n = 0; n < 8; n++)
      await expect(tryIn("192.0.2.9", email, PASSWORD)).rejects.toMatchObject({ code: "invalid" });
    await expect(tryIn("192.0.2.9", email, PASSWORD)).rejects.toMatchObject(tooMany);
  });

  it("sixty wrong ones in ten minutes from one place", async () => {
    for (let n = 0; n < 60; n++)
      await expect(tryIn("192.0.2.200", `nobody-${n}@example.org`)).rejects.toMatchObject(wrong);
    await expect(tryIn("192.0.2.200", "nobody@example.org")).rejects.toMatchObject(tooMany);
  });
});
