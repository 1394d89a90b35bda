import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { CONSENT_VERSION, GUEST, type Viewer } from "../../../server/members/contract.ts";
import { type TestCommunity, testCommunity } from "../../support/community.ts";
import { form } from "../members/registering.ts";

let t: TestCommunity;
let admin: Viewer;
beforeAll(async () => {
  t = await testCommunity({ SITE_OWNER: "Regione *di* Esempio" });
  admin = await t.member("Amministratrice", "ADMIN");
});
afterAll(() => t.close());

const read = (key: "privacy" | "legal-notes" | "accessibility", language: "it" | "en" = "it") =>
  t.community.information.informationPage(GUEST, key, language);
const edit = (
  viewer: Viewer,
  input: object,
  key: "privacy" | "legal-notes" | "accessibility" = "legal-notes",
) => t.community.information.editInformation(viewer, key, { language: "it", version: 0, ...input });
const rows = () => t.platform.prisma.informationPage.count();

describe("until somebody edits a page", () => {
  it("it has a text that names who runs the installation, in either language", async () => {
    for (const language of ["it", "en"] as const)
      for (const key of ["privacy", "legal-notes", "accessibility"] as const) {
        const { html, editedAt, mayEdit } = await read(key, language);
        expect(html).toContain("<strong>Regione *di* Esempio</strong>");
        expect([editedAt, mayEdit]).toEqual([null, false]);
      }
  });

  it("privacy says what the law asks for, and what only the operator knows is marked", async () => {
    const { html } = await read("privacy");
    for (const said of [
      "titolare del trattamento",
      "RPD",
      "base giuridica",
      "Per quanto tempo",
      "I tuoi diritti",
      "Revocare il consenso",
      "Garante per la protezione dei dati personali",
      "[da indicare: recapiti del titolare]",
    ])
      expect(html).toContain(said);
  });

  it("accessibility claims no conformity, and says where to complain", async () => {
    const { html } = await read("accessibility");
    expect(html).toContain("Nessuna conformità è dichiarata");
    expect(html).toContain('href="#segnala"');
    expect(html).toContain("Difensore civico per il digitale");
  });

  it("both languages have the same parts, the first headings second on the page", async () => {
    for (const key of ["privacy", "legal-notes", "accessibility"] as const) {
      const [italian, english] = [await read(key, "it"), await read(key, "en")];
      const shape = (html: string) => html.match(/<(?:h\d|p|ul|li|a)\b/g);
      expect(shape(english.html)).toEqual(shape(italian.html));
      expect(italian.html.slice(0, 4)).toBe("<h2>");
    }
  });
});

describe("an edit", () => {
  it("is the administrators' alone", async () => {
    const suspended = structuredClone(admin);
    if (suspended.member) suspended.member.suspension = { reason: "x", until: "2099-01-01T00:00:00Z" };
    const asking: [Viewer, string][] = [
      [GUEST, "signInFirst"],
      [await t.member("Iscritta"), "adminsOnly"],
      [await t.member("Moderatore", "MODERATOR"), "adminsOnly"],
      [suspended, "suspended"],
    ];
    for (const [viewer, code] of asking) {
      await expect(edit(viewer, { body: "Mio." })).rejects.toMatchObject({
        code: "denied",
        problem: { code },
      });
      await expect(
        t.community.information.informationSource(viewer, "legal-notes", "it"),
      ).rejects.toMatchObject({ code: "denied", problem: { code } });
    }
    expect(await rows()).toBe(0);
  });

  it.each([
    ["nothing", { body: "  " }, { body: { code: "required" } }],
    ["too much", { body: "x".repeat(32_001) }, { body: { code: "tooLong", max: 32_000 } }],
    ["a list", { body: ["x"] }, { body: { code: "wrongType" } }],
    ["another language", { body: "Testo", language: "fr" }, { language: { code: "wrongType" } }],
    ["no version", { body: "Testo", version: "x" }, { version: { code: "wrongType" } }],
  ])("of %s is refused, and nothing is written", async (_what, input, fields) => {
    await expect(edit(admin, input)).rejects.toMatchObject({ code: "invalid", fields });
    expect(await rows()).toBe(0);
  });

  it("of the text as it stands writes nothing", async () => {
    const { body } = await t.community.information.informationSource(admin, "legal-notes", "it");
    await edit(admin, { body });
    expect(await rows()).toBe(0);
  });

  it("shows at once, without the markup somebody typed, in its language alone", async () => {
    const english = await read("legal-notes", "en");
    await edit(admin, { body: "# Chi siamo\n\n<script>alert(1)</script> [qui](javascript:x) **noi**" });
    const italian = await read("legal-notes");
    expect(italian.html).toContain("<h2>Chi siamo</h2>");
    expect(italian.html).toContain("&lt;script&gt;");
    expect(italian.html).not.toMatch(/<script|href="javascript/);
    expect(italian.editedAt).not.toBeNull();
    expect(await read("legal-notes", "en")).toEqual(english);
  });

  it("keeps what the page said before, and who wrote it when", async () => {
    await edit(admin, { body: "Seconda.", version: 1 });
    const source = await t.community.information.informationSource(admin, "legal-notes", "it");
    expect(source).toMatchObject({ version: 2, body: "Seconda." });
    expect(source.versions.map(({ version, by }) => [version, by])).toEqual([
      [2, "Amministratrice"],
      [1, "Amministratrice"],
    ]);
    const [act] = await t.platform.prisma.activity.findMany({
      where: { name: "information.edited" },
      orderBy: { id: "desc" },
    });
    expect(act).toMatchObject({
      actorId: admin.member?.id,
      data: { key: "legal-notes", language: "it", version: 2 },
    });
  });

  it("of two at once one is saved; the other is told, and neither one that comes from the future", async () => {
    const before = await rows();
    const tries = await Promise.allSettled([
      edit(admin, { body: "Terza, mia.", version: 2 }),
      edit(await t.member("Altra", "ADMIN"), { body: "Terza, sua.", version: 2 }),
    ]);
    expect(tries.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    const refused = tries.find((one) => one.status === "rejected");
    expect(refused?.reason).toMatchObject({ code: "conflict", problem: { code: "pageEditedMeanwhile" } });
    for (const version of [0, 2, 7])
      await expect(edit(admin, { body: "Quarta.", version })).rejects.toMatchObject({ code: "conflict" });
    expect(await rows()).toBe(before + 1);
  });
});

describe("consent", () => {
  const consentOf = async (email: string, language: "it" | "en") => {
    await t.community.members.register("127.0.0.1", form({ email }), language);
    return (await t.platform.prisma.member.findUniqueOrThrow({ where: { email } })).consentVersion;
  };

  it("is to the privacy text that stands when one registers, in one's language", async () => {
    expect(await consentOf("prima@example.org", "it")).toBe(CONSENT_VERSION);
    await edit(admin, { body: "# Chi tratta i tuoi dati\n\nNoi." }, "privacy");
    expect(await consentOf("dopo@example.org", "it")).toBe("it-1");
    expect(await consentOf("later@example.org", "en")).toBe(CONSENT_VERSION);
  });
});
