import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { sessionGroup, type Viewer } from "../../../server/members/contract.ts";
import { hashPassword } from "../../../server/members/passwords.ts";
import type { Activity } from "../../../server/platform/activity.ts";
import { type TestCommunity, testCommunity } from "../../support/community.ts";
import { PASSWORD } from "./registering.ts";

let t: TestCommunity;
let passwordHash: string;
const heard: Activity[] = [];
beforeAll(async () => {
  t = await testCommunity();
  passwordHash = await hashPassword(PASSWORD);
  t.platform.feed.onActivity((activity) => heard.push(activity));
});
afterAll(() => t.close());

const members = () => t.community.members;
const cuts = () => heard.flatMap((activity) => activity.cuts ?? []);
const guest = () => t.community.members.guest;
const suspended = (viewer: Viewer): Viewer => ({
  ...viewer,
  member: viewer.member && { ...viewer.member, suspension: { reason: "-", until: "2999-01-01" } },
});

const profile = (over: Record<string, unknown> = {}) => ({
  name: "Maria Rossi",
  bio: "Mi occupo di **famiglie**.",
  addressForm: "FEMININE",
  language: "it",
  ...over,
});

describe("what one says of oneself", () => {
  it("is changed, its Markdown made safe, and shown to others", async () => {
    const viewer = await t.member("Nome Vecchio");
    const bio = 'Ciao <script>alert("x")</script> [qui](javascript:alert(1))\n\n- uno';
    const input = profile({ bio, hidesLastSeen: "yes", language: "en" });
    expect(await members().editProfile(viewer, input)).toEqual({ language: "en" });
    await t.platform.prisma.member.update({
      where: { id: viewer.member.id },
      data: { lastSeenOn: new Date("2018-04-16") },
    });
    expect(await members().ownProfile(viewer, undefined)).toMatchObject({
      name: "Maria Rossi",
      bio,
      addressForm: "FEMININE",
      hidesLastSeen: true,
      language: "en",
      sessions: [],
    });
    const seen = await members().memberPage(guest(), viewer.member.id);
    expect(seen).toMatchObject({ name: "Maria Rossi", addressForm: "FEMININE", lastSeenOn: null });
    expect(seen.bioHtml).toContain("<li>uno</li>");
    expect(seen.bioHtml).not.toMatch(/<script|href="javascript/);
    await members().editProfile(viewer, profile({ bio: " \n " }));
    expect(await members().memberPage(guest(), viewer.member.id)).toMatchObject({
      bioHtml: null,
      lastSeenOn: "2018-04-16",
    });
  });

  it.each([
    ["name", "", "required"],
    ["name", "M", "tooShort"],
    ["name", "x".repeat(121), "tooLong"],
    ["name", "due\nrighe", "oneLine"],
    ["bio", "x".repeat(4_001), "tooLong"],
    ["bio", ["a"], "wrongType"],
    ["addressForm", "NEUTER", "wrongType"],
    ["hidesLastSeen", "no", "wrongType"],
    ["language", "fr", "wrongType"],
    ["role", "ADMIN", undefined],
  ])("%s = %j is refused", async (field, value, code) => {
    const viewer = await t.member("Maria Rossi");
    const refused = members().editProfile(viewer, profile({ [field]: value }));
    await expect(refused).rejects.toMatchObject(
      code ? { code: "invalid", fields: { [field]: { code } } } : { problem: { code: "unknownField" } },
    );
    const stored = await t.platform.prisma.member.findUniqueOrThrow({ where: { id: viewer.member.id } });
    expect(stored).toMatchObject({ bio: null, role: "MEMBER" });
  });

  it("is for members, and not for the suspended", async () => {
    await expect(members().editProfile(guest(), profile())).rejects.toMatchObject({
      problem: { code: "signInFirst" },
    });
    const viewer = await t.member();
    await expect(members().editProfile(suspended(viewer), profile())).rejects.toMatchObject({
      problem: { code: "suspended" },
    });
    await expect(members().ownProfile(guest(), undefined)).rejects.toMatchObject({ code: "denied" });
    expect((await members().ownProfile(suspended(viewer), undefined)).id).toBe(viewer.member.id);
  });
});

describe("where one is from", () => {
  const change = (viewer: Viewer, administration: string, jobTitle = "Dirigente") =>
    members().changeAffiliation(viewer, { administration, jobTitle });
  const affiliationsOf = async (viewer: Viewer) =>
    (await members().memberPage(guest(), viewer.member?.id ?? 0)).affiliations.map(
      ({ administration, jobTitle, until }) => [administration, jobTitle, until === null],
    );
  const beganBefore = (viewer: Viewer, days: number) =>
    t.platform.prisma.affiliation.updateMany({
      where: { memberId: viewer.member?.id ?? 0, until: null },
      data: { from: new Date(Date.now() - days * 86_400_000) },
    });

  it("the present ends and another begins; what was stays", async () => {
    const viewer = await t.member();
    await beganBefore(viewer, 400);
    await change(viewer, "Provincia di Prova");
    await beganBefore(viewer, 30);
    await change(viewer, "provincia di PROVA", "Segretaria generale");
    expect(await affiliationsOf(viewer)).toEqual([
      ["Provincia di Prova", "Segretaria generale", true],
      ["Provincia di Prova", "Dirigente", false],
      [viewer.member.administration?.name, "Funzionaria", false],
    ]);
    expect((await members().memberList({ administration: "provincia di prova" })).total).toBe(1);
  });

  it("the same again changes nothing, and a slip of the pen leaves no trace", async () => {
    const viewer = await t.member();
    await beganBefore(viewer, 400);
    await change(viewer, "Comune di Prvoa");
    await change(viewer, "Comune di Prova Giusta");
    await change(viewer, "Comune di Prova Giusta");
    expect(await affiliationsOf(viewer)).toEqual([
      ["Comune di Prova Giusta", "Dirigente", true],
      [viewer.member.administration?.name, "Funzionaria", false],
    ]);
  });

  it("two windows at once leave one present", async () => {
    const viewer = await t.member();
    await Promise.all(Array.from({ length: 6 }, (_, n) => change(viewer, `Ente numero ${n}`)));
    expect((await affiliationsOf(viewer)).filter(([, , present]) => present)).toHaveLength(1);
  });

  it("one may be of none", async () => {
    const viewer = await t.member();
    await beganBefore(viewer, 400);
    await members().leaveAdministration(viewer);
    await members().leaveAdministration(viewer);
    expect(await affiliationsOf(viewer)).toEqual([
      [viewer.member.administration?.name, "Funzionaria", false],
    ]);
  });

  it.each([
    [{ administration: "", jobTitle: "x y" }],
    [{ administration: "Comune", jobTitle: "" }],
    [{ administration: ["Comune"], jobTitle: "Sindaca" }],
    [{ administration: "Comune", jobTitle: "Sindaca", until: "2020-01-01" }],
    [null],
  ])("%j is refused", async (input) => {
    const viewer = await t.member();
    await expect(members().changeAffiliation(viewer, input)).rejects.toMatchObject({ code: "invalid" });
    await expect(members().changeAffiliation(guest(), input)).rejects.toMatchObject({ code: "denied" });
  });
});

describe("password and sessions", () => {
  async function signedIn(times: number) {
    const viewer = await t.member("Maria Rossi");
    const { email } = await t.platform.prisma.member.update({
      where: { id: viewer.member.id },
      data: { passwordHash },
    });
    const cookies: string[] = [];
    for (let n = 0; n < times; n++) {
      const cookie = await members().signIn("127.0.0.1", { email, password: PASSWORD });
      await members().sessions.read(cookie, `Browser ${n} ${"x".repeat(1_000)}`);
      cookies.push(cookie.split(";")[0] ?? "");
    }
    return { viewer, email, cookies };
  }
  const hashOf = (cookie = "") => members().sessions.hashOf(cookie) ?? "";
  const alive = async (cookie: string | undefined) => (await members().sessions.read(cookie)) !== null;

  it("the present password opens the way to another; every other session is over and cut", async () => {
    const { viewer, email, cookies } = await signedIn(3);
    const [here, ...others] = cookies;
    const change = (currentPassword: string, password: string) =>
      members().changePassword(viewer, here, { currentPassword, password });
    await expect(change("non è questa", "una frase nuova e lunga")).rejects.toMatchObject({
      fields: { currentPassword: { code: "wrongPassword" } },
    });
    await expect(change(PASSWORD, "amministrazione")).rejects.toMatchObject({
      fields: { password: { code: "tooWeak" } },
    });
    expect(await Promise.all(cookies.map(alive))).toEqual([true, true, true]);
    await change(PASSWORD, "una frase nuova e lunga");
    expect(await Promise.all(cookies.map(alive))).toEqual([true, false, false]);
    await vi.waitFor(() => {
      for (const other of others) expect(cuts()).toContain(sessionGroup(hashOf(other)));
    });
    expect(cuts()).not.toContain(sessionGroup(hashOf(here)));
    await members().signIn("127.0.0.1", { email, password: "una frase nuova e lunga" });
  });

  it("are listed with their device, the one that asks first, and closed one by one or all", async () => {
    const { viewer, cookies } = await signedIn(3);
    const [first, second, third] = cookies;
    const { sessions } = await members().ownProfile(viewer, second);
    expect(sessions.map(({ current }) => current)).toEqual([true, false, false]);
    expect(sessions[0]).toMatchObject({
      id: hashOf(second),
      device: expect.stringMatching(/^Browser 1 x+$/),
      usedOn: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
    });
    expect(sessions[0]?.device).toHaveLength(300);
    await members().closeSession(viewer, { session: hashOf(first) });
    expect(await Promise.all(cookies.map(alive))).toEqual([false, true, true]);
    await members().closeAllSessions(viewer);
    expect(await Promise.all(cookies.map(alive))).toEqual([false, false, false]);
    await vi.waitFor(() => {
      for (const cookie of [first, second, third]) expect(cuts()).toContain(sessionGroup(hashOf(cookie)));
    });
  });

  it("are one's own: nobody closes another's", async () => {
    const [mine, hers] = [await signedIn(1), await signedIn(1)];
    await members().closeSession(mine.viewer, { session: hashOf(hers.cookies[0]) });
    expect(await alive(hers.cookies[0])).toBe(true);
    await expect(members().closeSession(guest(), { session: hashOf(hers.cookies[0]) })).rejects.toMatchObject(
      { code: "denied" },
    );
    await expect(members().closeAllSessions(guest())).rejects.toMatchObject({ code: "denied" });
    for (const session of [undefined, "", "x", ["a"], "g".repeat(64), "'; --"])
      await expect(members().closeSession(mine.viewer, { session })).rejects.toMatchObject({
        code: "invalid",
      });
  });

  it("are looked after by the suspended too", async () => {
    const { viewer, cookies } = await signedIn(2);
    const input = { currentPassword: PASSWORD, password: "una frase nuova e lunga" };
    await members().changePassword(suspended(viewer), cookies[0], input);
    await members().closeAllSessions(suspended(viewer));
    expect(await Promise.all(cookies.map(alive))).toEqual([false, false]);
  });

  it("wrong passwords cannot be tried for ever", async () => {
    const strict = await testCommunity({ RATE_LIMITS: "1" });
    const viewer = await strict.member();
    const tried = () =>
      strict.community.members.changePassword(viewer, undefined, {
        currentPassword: "x",
        password: "una frase nuova e lunga",
      });
    await strict.platform.prisma.member.updateMany({ data: { passwordHash } });
    for (let n = 0; n < 10; n++) await expect(tried()).rejects.toMatchObject({ code: "invalid" });
    await expect(tried()).rejects.toMatchObject({ code: "tooMany" });
    await strict.close();
  });
});
