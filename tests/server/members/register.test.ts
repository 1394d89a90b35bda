import { createHash } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { CONSENT_VERSION } from "../../../server/members/contract.ts";
import { RegisterInput } from "../../../server/members/inputs.ts";
import { passwordFits } from "../../../server/members/passwords.ts";
import { parse } from "../../../server/platform/parse.ts";
import { type TestCommunity, testCommunity } from "../../support/community.ts";
import { BASE_URL, form, lettersTo, PASSWORD, tokenIn } from "./registering.ts";

let t: TestCommunity;
beforeAll(async () => {
  t = await testCommunity({ BASE_URL });
});
afterAll(() => t.close());

const register = (input: unknown, address = "127.0.0.1") => t.community.members.register(address, input);
const memberOf = (email: string) =>
  t.platform.prisma.member.findUniqueOrThrow({
    where: { email },
    include: { affiliations: { include: { administration: true } }, emailConfirmations: true },
  });
const counts = async () => {
  const { member, administration, affiliation, activity } = t.platform.prisma;
  return Promise.all([member.count(), administration.count(), affiliation.count(), activity.count()]);
};

describe("a registration", () => {
  it("is written down as it was typed, the address in lower case, the password only as a hash", async () => {
    const email = "Maria.ROSSI@Example.org";
    expect(await register(form({ email, name: " Maria  Rossi " }))).toEqual({
      email: "maria.rossi@example.org",
    });
    const member = await memberOf("maria.rossi@example.org");
    expect(member).toMatchObject({
      name: "Maria Rossi",
      role: "MEMBER",
      emailConfirmedAt: null,
      consentVersion: CONSENT_VERSION,
      consentAt: expect.any(Date),
      passwordHash: expect.stringMatching(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/),
      affiliations: [
        {
          jobTitle: "Funzionaria",
          verification: "DECLARED",
          until: null,
          administration: { name: "Comune di Forlì", slug: "comune-di-forli" },
        },
      ],
    });
    expect(await passwordFits(member.passwordHash, PASSWORD)).toBe(true);
    const [activity] = await t.platform.prisma.activity.findMany({ where: { name: "member.registered" } });
    expect(activity).toMatchObject({ actorId: member.id, thingKind: "member", thingId: member.id, data: {} });
  });

  it("is answered by a letter with a link of ours, made from BASE_URL, good for 48 hours", async () => {
    const { email } = await register(form({ next: "/gemellaggi/trepu?pagina=2" }));
    const [letter] = await lettersTo(t, email);
    const token = tokenIn(letter);
    expect(letter?.text).toContain(
      `\n${BASE_URL}/conferma/${token}?torna=%2Fgemellaggi%2Ftrepu%3Fpagina%3D2\n`,
    );
    expect(letter?.text).toContain("Maria Rossi");
    expect(letter?.text).toContain("48 ore");
    const { emailConfirmations } = await memberOf(email);
    expect(emailConfirmations).toHaveLength(1);
    expect(emailConfirmations[0]).toMatchObject({
      tokenHash: createHash("sha256").update(token).digest("hex"),
      usedAt: null,
    });
    const hours = ((emailConfirmations[0]?.expiresAt.getTime() ?? 0) - Date.now()) / 3_600_000;
    expect(hours).toBeGreaterThan(47.9);
    expect(hours).toBeLessThanOrEqual(48);
  });

  it("leaves neither token, password nor address in the queue or the log of activities", async () => {
    const { email } = await register(form());
    const token = tokenIn((await lettersTo(t, email))[0]);
    const rows = await t.platform.prisma.$queryRaw`
      SELECT data::text FROM pgboss.job UNION ALL SELECT data::text FROM activity`;
    const said = JSON.stringify(rows);
    expect(said).toContain("memberId");
    for (const secret of [token, PASSWORD, email]) expect(said).not.toContain(secret);
  });
});

describe("what is wrong is said beside its field, and nothing is written", () => {
  const long = "x".repeat(300);
  it.each([
    ["name", undefined, "required"],
    ["name", "", "required"],
    ["name", "M", "tooShort"],
    ["name", long, "tooLong"],
    ["name", ["Maria"], "wrongType"],
    ["name", { first: "Maria" }, "wrongType"],
    ["name", "Maria\nRossi", "oneLine"],
    ["name", "Maria\u0000", "controlCharacters"],
    ["name", "Maria\u202eissoR", "bidiCharacters"],
    ["name", "Mar\ud800ia", "controlCharacters"],
    ["name", "\u200b\u200b\u200b", "required"],
    ["email", undefined, "required"],
    ["email", "", "required"],
    ["email", "maria", "email"],
    ["email", "maria@", "email"],
    ["email", "maria@localhost", "email"],
    ["email", "maria @example.org", "email"],
    ["email", "maria@example.org, altra@example.org", "email"],
    ["email", "<maria@example.org>", "email"],
    ["email", "maria@example.org\r\nBcc: altra@example.org", "oneLine"],
    ["email", `${"m".repeat(250)}@example.org`, "tooLong"],
    ["email", ["maria@example.org"], "wrongType"],
    ["email", "protocollo@pec.comune.example.it", "pec"],
    ["email", "Maria.Rossi@LEGALMAIL.it", "pec"],
    ["email", "maria@postacert.regione.example.it", "pec"],
    ["addressForm", undefined, "required"],
    ["addressForm", "", "required"],
    ["addressForm", "NEUTER", "wrongType"],
    ["addressForm", ["FEMININE"], "wrongType"],
    ["administration", "", "required"],
    ["administration", "AB", "tooShort"],
    ["administration", long, "tooLong"],
    ["administration", 7, "wrongType"],
    ["jobTitle", "", "required"],
    ["jobTitle", long, "tooLong"],
    ["jobTitle", null, "wrongType"],
    ["password", undefined, "required"],
    ["password", "", "required"],
    ["password", "123456789", "tooShort"],
    ["password", "amministrazione", "tooWeak"],
    ["password", "password123", "tooWeak"],
    ["password", "Comune di Forlì", "tooWeak"],
    ["password", "maria rossi", "tooWeak"],
    ["password", long, "tooLong"],
    ["password", ["una parola d'ordine"], "wrongType"],
    ["consent", undefined, "consent"],
    ["consent", "no", "consent"],
    ["consent", true, "consent"],
    ["consent", ["yes"], "consent"],
  ])("%s = %j: %s", async (field, value, code) => {
    const before = await counts();
    await expect(register(form({ [field]: value }))).rejects.toMatchObject({
      code: "invalid",
      fields: { [field]: { code } },
    });
    expect(await counts()).toEqual(before);
  });

  it("all fields at once", async () => {
    await expect(register({})).rejects.toMatchObject({
      fields: {
        name: { code: "required" },
        email: { code: "required" },
        addressForm: { code: "required" },
        administration: { code: "required" },
        jobTitle: { code: "required" },
        password: { code: "required" },
        consent: { code: "consent" },
      },
    });
  });

  it.each([[null], ["name=Maria"], [[]], [[form()]]])("no form at all: %j", async (input) => {
    await expect(register(input)).rejects.toMatchObject({ code: "invalid", problem: { code: "badForm" } });
  });

  it.each(["role", "id", "emailConfirmedAt", "constructor"])(
    "a field nobody asked for: %s",
    async (field) => {
      const before = await counts();
      await expect(register(form({ [field]: "ADMIN" }))).rejects.toMatchObject({
        code: "invalid",
        problem: { code: "unknownField" },
      });
      expect(await counts()).toEqual(before);
    },
  );

  it.each([
    ["https://evil.example"],
    ["//evil.example"],
    ["/\\evil.example"],
    ["/a\\b"],
    ["/a\nb"],
    ["javascript:alert(1)"],
    ["pagina"],
    [["/pagina"]],
    [7],
    [null],
    [`/${"x".repeat(300)}`],
  ])("a page to come back to that is not ours is forgotten: %j", (next) => {
    expect(parse(RegisterInput, form({ next }))).not.toHaveProperty("next", expect.anything());
  });
});

describe("an address known already", () => {
  it("confirmed: the answer is the same, nothing changes, and a letter says so to its owner", async () => {
    const { email } = await register(form());
    await lettersTo(t, email);
    await t.platform.prisma.member.update({ where: { email }, data: { emailConfirmedAt: new Date() } });
    const before = [await memberOf(email), await counts()];
    const other = form({
      next: "/gemellaggi/trepu",
      email: email.toUpperCase(),
      name: "Altra Persona",
      password: "tutt'altra parola",
    });
    expect(await register(other)).toEqual({ email });
    const [letter] = await lettersTo(t, email, 2);
    expect(letter?.subject).toBe("Sei già nella community di Agire");
    expect(letter?.text).toContain(`${BASE_URL}/accedi?torna=%2Fgemellaggi%2Ftrepu\n`);
    expect(letter?.text).toContain("Maria Rossi");
    expect(letter?.text).not.toContain("Altra Persona");
    expect([await memberOf(email), await counts()]).toEqual(before);
  });

  describe("not confirmed: each letter confirms what was typed for it, and nobody's password comes in with another", () => {
    const confirm = (token: string, password?: string) =>
      t.community.members.confirmEmail("127.0.0.1", { token, password });
    const signIn = (email: string, password: string) =>
      t.community.members.signIn("127.0.0.1", { email, password });
    const own = { administration: "Provincia di Lecce", jobTitle: "Dirigente" };
    const stranger = { name: "Altra Persona", password: "parola di un'altra persona" };
    const wrong = { problem: { code: "wrongCredentials" } };

    /** Two registrations of one address, one after the other; their tokens. */
    async function both(first: Record<string, string>, second: Record<string, string>) {
      const { email } = await register(form(first));
      const one = tokenIn((await lettersTo(t, email))[0]);
      await register(form({ ...second, email }));
      const two = (await lettersTo(t, email, 2)).map(tokenIn).find((token) => token !== one) ?? "";
      return { email, one, two };
    }

    it.each(["first", "second"])("her letter, when she registered %s", async (when) => {
      const isFirst = when === "first";
      const { email, one, two } = isFirst ? await both(own, stranger) : await both(stranger, own);
      const token = isFirst ? one : two;
      await expect(confirm(token)).rejects.toMatchObject({
        fields: {
          password: { code: "registeredTwice", name: "Maria Rossi", administration: "Provincia di Lecce" },
        },
      });
      expect((await memberOf(email)).emailConfirmedAt).toBeNull();
      for (const password of ["password123", "maria rossi", "provincia di lecce"])
        await expect(confirm(token, password)).rejects.toMatchObject({
          fields: { password: { code: "tooWeak" } },
        });
      await confirm(token, PASSWORD);
      expect(await memberOf(email)).toMatchObject({
        name: "Maria Rossi",
        emailConfirmedAt: expect.any(Date),
        affiliations: [{ jobTitle: "Dirigente", administration: { name: "Provincia di Lecce" } }],
      });
      await signIn(email, PASSWORD);
      await expect(signIn(email, stranger.password)).rejects.toMatchObject(wrong);
      // The stranger's letter is to her too: it signs in her as she is.
      await confirm(isFirst ? two : one);
      expect((await memberOf(email)).name).toBe("Maria Rossi");
      expect(await t.platform.prisma.registration.count({ where: { member: { email } } })).toBe(0);
    });

    it("the stranger's letter opened by mistake does not let the stranger's password in", async () => {
      const { email, two } = await both(own, stranger);
      await expect(confirm(two)).rejects.toMatchObject({
        fields: { password: { code: "registeredTwice", name: "Altra Persona" } },
      });
      await confirm(two, PASSWORD);
      await expect(signIn(email, stranger.password)).rejects.toMatchObject(wrong);
    });

    it("a new password by letter confirms too, and forgets both registrations", async () => {
      const { email, one } = await both(own, stranger);
      await t.community.members.forgottenPassword("127.0.0.1", { email });
      const letters = await lettersTo(t, email, 3);
      const token = letters.map(({ text }) => /\/nuova-password\/([a-z2-7]+)/.exec(text)?.[1]).find(Boolean);
      await t.community.members.resetPassword("127.0.0.1", { token, password: "tutt'altra frase ancora" });
      await expect(signIn(email, stranger.password)).rejects.toMatchObject(wrong);
      await confirm(one);
      await signIn(email, "tutt'altra frase ancora");
    });
  });

  it("ten registrations of one address at once are one member of one administration", async () => {
    const input = form({ administration: "Unione dei Comuni della Bassa" });
    const answers = await Promise.all(Array.from({ length: 10 }, () => register(input)));
    expect(answers).toEqual(Array.from({ length: 10 }, () => ({ email: input.email })));
    const { affiliations } = await memberOf(input.email);
    expect(affiliations).toHaveLength(1);
    const { prisma } = t.platform;
    expect(await prisma.administration.count({ where: { name: input.administration } })).toBe(1);
    expect(
      await prisma.activity.count({ where: { thingKind: "member", thingId: affiliations[0]?.memberId } }),
    ).toBe(1);
  });
});

describe("the administration", () => {
  const administrationOf = async (name: string) => {
    const { email } = await register(form({ administration: name }));
    return (await memberOf(email)).affiliations[0]?.administration;
  };

  it("is found however its capitals are written", async () => {
    const made = await administrationOf("Città metropolitana di Forlì");
    expect(await administrationOf("CITTÀ METROPOLITANA DI FORLÌ")).toEqual(made);
    expect(await administrationOf("  città   metropolitana di forlì ")).toEqual(made);
    expect(await administrationOf("Citta\u0300 metropolitana di Forli\u0300")).toEqual(made);
  });

  it("is the one that is meant: no character stands for others", async () => {
    const before = await t.platform.prisma.administration.count();
    for (const name of ["%%%", "Comune%", "Comune_di_Forlì", "Comune di Forlì\\", "Comune di Forl%"])
      expect((await administrationOf(name))?.name).toBe(name);
    expect(await t.platform.prisma.administration.count()).toBe(before + 5);
  });

  it("gets an address of its own, whatever others are called", async () => {
    const slugs: (string | undefined)[] = [];
    for (const name of ["Ente 2", "Ente", "Ente!", "Ente?", "Ente di prova", "Ènte.", "Ente 2!"])
      slugs.push((await administrationOf(name))?.slug);
    expect(slugs[0]).toBe("ente-2");
    expect(slugs[1]).toBe("ente");
    expect(new Set(slugs).size).toBe(7);
    for (const slug of slugs) expect(slug).toMatch(/^ente(-[a-z0-9]+)*$/);
  });

  it("named by many at once is one, and many of like names are many", async () => {
    await Promise.all(Array.from({ length: 6 }, () => administrationOf("Regione Basilicata")));
    await Promise.all(
      Array.from({ length: 6 }, (_, i) => administrationOf(`Azienda sanitaria ${"!".repeat(i)}`)),
    );
    const { administration } = t.platform.prisma;
    expect(await administration.count({ where: { name: "Regione Basilicata" } })).toBe(1);
    expect(await administration.count({ where: { name: { startsWith: "Azienda sanitaria" } } })).toBe(6);
  });

  describe("is found by typing", () => {
    const found = async (typed: string) =>
      (await t.community.members.findAdministrations(typed)).map(({ name }) => name);
    const make = (name: string, verifiedAt: Date | null = new Date()) =>
      t.platform.prisma.administration.create({ data: { name, slug: `s-${Math.random()}`, verifiedAt } });

    it("by any part of its name, capitals and accents aside, few at a time", async () => {
      await make("Unione della Valdelsa");
      for (const typed of ["unione della vald", "VALDELSA", "  valdèlsa ", "elsa"])
        expect(await found(typed)).toEqual(["Unione della Valdelsa"]);
      for (let n = 1; n <= 12; n++) await make(`Consorzio ${n} delle Terme`);
      expect(await found("terme")).toHaveLength(8);
    });

    it("where a word begins with what was typed first", async () => {
      for (const name of ["Comune di Montecastro", "Castrovalle", "Agenzia per Castroreale"])
        await make(name);
      expect(await found("castro")).toEqual([
        "Castrovalle",
        "Agenzia per Castroreale",
        "Comune di Montecastro",
      ]);
    });

    it("but what a stranger proposed is found only when that address is confirmed, and marked", async () => {
      const { email } = await register(form({ administration: "Ente di Qualcuno" }));
      expect(await found("Qualcuno")).toEqual([]);
      await t.platform.prisma.member.update({ where: { email }, data: { emailConfirmedAt: new Date() } });
      expect(await t.community.members.findAdministrations("qualcuno")).toEqual([
        { name: "Ente di Qualcuno", region: null, verified: false },
      ]);
    });

    it.each([
      "",
      " ",
      "x",
      "%",
      "__",
      "\u0000\u0000",
      "\\\\",
      "'; DROP TABLE administration; --",
      "x".repeat(5_000),
    ])("garbage finds nothing: %j", async (typed) => {
      expect(await found(typed)).toEqual([]);
    });
  });
});

describe("not too often", () => {
  let strict: TestCommunity;
  beforeAll(async () => {
    strict = await testCommunity({ RATE_LIMITS: "1" });
  });
  afterAll(() => strict.close());
  beforeEach(() => strict.platform.sql({ name: "test_forget", text: "DELETE FROM rate_limit" }));

  const tooMany = { code: "tooMany", retryAfter: expect.any(Number) };

  it("three times an hour for one address, from wherever", async () => {
    const input = form();
    for (const n of [1, 2, 3]) await strict.community.members.register(`192.0.2.${n}`, input);
    const fourth = strict.community.members.register("192.0.2.4", {
      ...input,
      email: input.email.toUpperCase(),
    });
    await expect(fourth).rejects.toMatchObject(tooMany);
    await strict.community.members.register("192.0.2.4", form());
  });

  it("sixty times an hour from one place, for whatever address: an office registers together", async () => {
    for (let n = 0; n < 60; n++) await strict.community.members.register("192.0.2.9", form());
    await expect(strict.community.members.register("192.0.2.9", form())).rejects.toMatchObject(tooMany);
    await strict.community.members.register("192.0.2.10", form());
  });

  it("what was refused counts for nothing: neither a form to be mended nor a weak password", async () => {
    const { register } = strict.community.members;
    const input = form();
    for (let n = 0; n < 20; n++) {
      await expect(register("192.0.2.11", { ...input, password: "password123" })).rejects.toMatchObject({
        fields: { password: { code: "tooWeak" } },
      });
      await expect(register("192.0.2.11", { ...input, consent: "" })).rejects.toMatchObject({
        fields: { consent: { code: "consent" } },
      });
    }
    for (let n = 0; n < 3; n++) await register("192.0.2.11", input);
    await expect(register("192.0.2.11", input)).rejects.toMatchObject(tooMany);
  });

  it("but judging is not for ever", async () => {
    const weak = form({ password: "password123" });
    for (let n = 0; n < 300; n++) await strict.community.members.register("192.0.2.12", weak).catch(() => {});
    await expect(strict.community.members.register("192.0.2.12", weak)).rejects.toMatchObject(tooMany);
  });

  it("what counts them says nothing about whom", async () => {
    const input = form();
    await strict.community.members.register("192.0.2.77", input);
    const kept = JSON.stringify(await strict.platform.prisma.rateLimit.findMany(), (_, value) =>
      typeof value === "bigint" ? String(value) : value,
    );
    expect(kept).toContain("register-ip:");
    for (const secret of ["192.0.2.77", input.email, "@"]) expect(kept).not.toContain(secret);
  });
});
