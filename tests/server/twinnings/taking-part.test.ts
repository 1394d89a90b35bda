import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { memberGroup, type Viewer } from "../../../server/members/contract.ts";
import { tokenHashOf } from "../../../server/members/letters.ts";
import type { Activity } from "../../../server/platform/activity.ts";
import { type TestCommunity, testCommunity } from "../../support/community.ts";

let t: TestCommunity;
const heard: Activity[] = [];
beforeAll(async () => {
  t = await testCommunity();
  t.platform.feed.onActivity((activity) => heard.push(activity));
});
afterAll(() => t.close());

type Known = Awaited<ReturnType<TestCommunity["member"]>>;
const ENOUGH = 6;
const MAIL = { timeout: 15_000, interval: 100 };

/** A twinning of two administrations, its lead, and a colleague who may ask. */
async function stage(visibility: "PUBLIC" | "MEMBERS" | "PARTIES" = "MEMBERS") {
  const { spaceId, slug } = await t.twinning(visibility);
  const { id: twinningId } = await t.platform.prisma.twinning.findUniqueOrThrow({ where: { spaceId } });
  const [lead, colleague] = [await t.member("Lea Guida"), await t.member("Carlo Collega")];
  const administrationId = colleague.member.administration?.id ?? 0;
  await t.platform.prisma.twinningParty.createMany({
    data: [
      { twinningId, administrationId: lead.member.administration?.id ?? 0, side: "OFFERING" },
      { twinningId, administrationId, side: "RECEIVING" },
    ],
  });
  return { spaceId, slug, administrationId, colleague, lead: await t.takePart(lead, spaceId, "LEAD") };
}

const outcomes = async (tries: (() => Promise<unknown>)[]) =>
  (
    await Promise.all(
      tries.map((attempt) =>
        attempt().then(
          () => "done",
          (error: { problem?: { code: string } }) => error.problem?.code ?? String(error),
        ),
      ),
    )
  ).sort();
const times = <T>(count: number, make: () => T): T[] => Array.from({ length: count }, make);
const addressOf = async ({ member }: Known) =>
  (await t.platform.prisma.member.findUniqueOrThrow({ where: { id: member.id } })).email;
const lettersTo = async (email: string) => (await t.platform.mail.kept()).filter(({ to }) => to === email);
const requestsOf = (spaceId: number) =>
  t.platform.prisma.participationRequest.findMany({ where: { spaceId } });
const participationsOf = (spaceId: number, { member }: Known) =>
  t.platform.prisma.participation.findMany({ where: { spaceId, memberId: member.id, until: null } });

describe("asking in", () => {
  it("for an administration that one has left meanwhile is asking no more", async () => {
    const { slug, spaceId, colleague, lead } = await stage();
    await t.community.twinnings.askIn(colleague, slug, { message: "Eccomi" });
    await t.community.members.leaveAdministration(colleague);
    const [request] = await requestsOf(spaceId);
    expect(request).toMatchObject({ outcome: "WITHDRAWN", openKey: null });
    await expect(
      t.community.twinnings.admitMember(lead, slug, { requestId: request?.id }),
    ).rejects.toMatchObject({ code: "conflict" });
    expect(await participationsOf(spaceId, colleague)).toEqual([]);
  });

  it("many times at once is asking once", async () => {
    const { slug, spaceId, colleague } = await stage();
    const ask = () => t.community.twinnings.askIn(colleague, slug, { message: "Eccomi" });
    const said = await outcomes(times(ENOUGH, () => ask));
    expect(said).toEqual([...times(ENOUGH - 1, () => "askedAlready"), "done"]);
    expect(await requestsOf(spaceId)).toMatchObject([{ outcome: null, message: "Eccomi" }]);
  });

  it("is told to those who may admit, and to nobody else", async () => {
    const { slug, spaceId, colleague, administrationId } = await stage();
    const contact = await t.member("Contatto dell'ente");
    const other = await t.member("Contatto dell'altro ente");
    const taking = (viewer: Known, id: number) => ({
      spaceId,
      memberId: viewer.member.id,
      administrationId: id,
    });
    await t.platform.prisma.participation.createMany({
      data: [
        { ...taking(contact, administrationId), role: "CONTACT" },
        { ...taking(other, other.member.administration?.id ?? 0), role: "CONTACT" },
      ],
    });
    await t.community.twinnings.askIn(colleague, slug, {});
    const address = await addressOf(contact);
    await expect.poll(async () => (await lettersTo(address)).length, MAIL).toBe(1);
    const [letter] = await lettersTo(address);
    expect(letter?.text).toContain("Carlo Collega");
    expect(letter?.text).toContain(`/gemellaggi/${slug}/partecipanti`);
    expect(await lettersTo(await addressOf(other))).toEqual([]);
  });

  it("may be withdrawn, and done again; not twice withdrawn", async () => {
    const { slug, spaceId, colleague } = await stage();
    const { askIn, withdrawRequest } = t.community.twinnings;
    await askIn(colleague, slug, {});
    const withdraw = () => withdrawRequest(colleague, slug);
    expect(await outcomes(times(3, () => withdraw))).toEqual(["decidedAlready", "decidedAlready", "done"]);
    await askIn(colleague, slug, {});
    expect((await requestsOf(spaceId)).map(({ outcome }) => outcome)).toEqual(["WITHDRAWN", null]);
  });

  it("is nothing for who is in already, or belongs to nobody there", async () => {
    const { slug, spaceId, colleague } = await stage();
    const { askIn } = t.community.twinnings;
    const refusedWith = (code: string) => ({ problem: { code } });
    await expect(askIn(await t.member(), slug, {})).rejects.toMatchObject(refusedWith("notOfAParty"));
    await expect(askIn(await t.takePart(colleague, spaceId), slug, {})).rejects.toMatchObject(
      refusedWith("alreadyIn"),
    );
    // Asked from a window that does not know yet.
    await expect(askIn(colleague, slug, {})).rejects.toMatchObject(refusedWith("alreadyIn"));
    expect(await requestsOf(spaceId)).toEqual([]);
  });
});

describe("deciding", () => {
  it("by many at once is decided once: admitted or refused, never both", async () => {
    const { slug, spaceId, lead, colleague } = await stage();
    const { askIn, admitMember, refuseRequest, withdrawRequest } = t.community.twinnings;
    const admin = await t.member("Amministratrice", "ADMIN");
    await askIn(colleague, slug, {});
    const requestId = (await requestsOf(spaceId))[0]?.id;
    const said = await outcomes([
      () => admitMember(lead, slug, { requestId }),
      () => refuseRequest(admin, slug, { requestId, reason: "No" }),
      () => admitMember(admin, slug, { requestId }),
      () => withdrawRequest(colleague, slug),
      () => refuseRequest(lead, slug, { requestId, reason: "Nemmeno" }),
    ]);
    expect(said.filter((one) => one === "done")).toHaveLength(1);
    expect(said.every((one) => ["done", "decidedAlready", "withdrawnMeanwhile"].includes(one))).toBe(true);
    const [request] = await requestsOf(spaceId);
    expect(request).toMatchObject({ openKey: null, outcome: expect.any(String) });
    const admitted = request?.outcome === "ADMITTED";
    expect(await participationsOf(spaceId, colleague)).toHaveLength(admitted ? 1 : 0);
  });

  it("admits for the administration asked for; open pages come back, a letter says it in one's language", async () => {
    const { slug, spaceId, lead, colleague, administrationId } = await stage();
    await t.platform.prisma.member.update({ where: { id: colleague.member.id }, data: { language: "en" } });
    await t.community.twinnings.askIn(colleague, slug, {});
    const requestId = (await requestsOf(spaceId))[0]?.id;
    await t.community.twinnings.admitMember(lead, slug, { requestId });
    expect(await participationsOf(spaceId, colleague)).toMatchObject([
      { administrationId, role: "PARTICIPANT" },
    ]);
    await vi.waitFor(() =>
      expect(heard).toContainEqual(
        expect.objectContaining({
          name: "participation.began",
          spaceId,
          cuts: [memberGroup(colleague.member.id)],
          touches: [`space:${spaceId}`],
        }),
      ),
    );
    const address = await addressOf(colleague);
    await expect
      .poll(async () => (await lettersTo(address)).map(({ subject }) => subject), MAIL)
      .toEqual(["You now take part in the twinning"]);
  });

  it("refuses with a reason that is told, and lets ask again", async () => {
    const { slug, spaceId, lead, colleague } = await stage();
    const { askIn, refuseRequest, participantsPage } = t.community.twinnings;
    await askIn(colleague, slug, {});
    const requestId = (await requestsOf(spaceId))[0]?.id;
    for (const reason of ["", "  ", undefined, ["a"], "x".repeat(1_001)])
      await expect(refuseRequest(lead, slug, { requestId, reason })).rejects.toMatchObject({
        code: "invalid",
        fields: { reason: expect.anything() },
      });
    await refuseRequest(lead, slug, { requestId, reason: "Il gruppo è al completo." });
    expect(await participantsPage(colleague, slug)).toMatchObject({
      refused: "Il gruppo è al completo.",
      mayAsk: true,
      asked: null,
    });
    const address = await addressOf(colleague);
    await expect
      .poll(async () => (await lettersTo(address))[0]?.text, MAIL)
      .toContain("Il gruppo è al completo.");
    await askIn(colleague, slug, {});
  });

  it("a request of another twinning is not there", async () => {
    const [here, there] = [await stage(), await stage()];
    await t.community.twinnings.askIn(there.colleague, there.slug, {});
    const requestId = (await requestsOf(there.spaceId))[0]?.id;
    const { admitMember, refuseRequest } = t.community.twinnings;
    const notFound = { code: "notFound" };
    await expect(admitMember(here.lead, here.slug, { requestId })).rejects.toMatchObject(notFound);
    await expect(refuseRequest(here.lead, here.slug, { requestId, reason: "No" })).rejects.toMatchObject(
      notFound,
    );
  });
});

/** Invites and answers the token of the letter. */
async function invited(lead: Viewer, slug: string, administrationId: number, email: string): Promise<string> {
  await t.community.twinnings.inviteMember(lead, slug, { email, administrationId, role: "EXPERT" });
  const token = async () =>
    (await lettersTo(email.toLowerCase())).flatMap(({ text }) => /\/inviti\/(\w+)/.exec(text)?.[1] ?? [])[0];
  await expect.poll(token, MAIL).toBeTruthy();
  return (await token()) ?? "";
}

describe("an invitation", () => {
  it("sent many times at once to one address is one letter", async () => {
    const { slug, spaceId, lead, administrationId } = await stage();
    const email = `${randomUUID()}@example.org`;
    const input = { administrationId, role: "PARTICIPANT" };
    const said = await outcomes(
      [email, email.toUpperCase(), email, email].map(
        (to) => () => t.community.twinnings.inviteMember(lead, slug, { ...input, email: to }),
      ),
    );
    expect(said).toEqual(["done", "invitedAlready", "invitedAlready", "invitedAlready"]);
    expect(await t.platform.prisma.invitation.count({ where: { spaceId } })).toBe(1);
    await expect.poll(async () => (await lettersTo(email)).length, MAIL).toBe(1);
  });

  it("to who takes part already is sent alike, and accepting it changes nothing", async () => {
    const { slug, spaceId, lead, colleague, administrationId } = await stage();
    await t.takePart(colleague, spaceId);
    const token = await invited(lead, slug, administrationId, await addressOf(colleague));
    expect(await t.community.twinnings.acceptInvitation(colleague, { token })).toEqual({ slug });
    expect(await participationsOf(spaceId, colleague)).toMatchObject([{ role: "PARTICIPANT" }]);
  });

  it("to a certified mailbox is refused: its owner could not register with it", async () => {
    const { slug, lead, administrationId } = await stage();
    const input = { email: "protocollo@pec.comune.example.it", administrationId, role: "EXPERT" };
    await expect(t.community.twinnings.inviteMember(lead, slug, input)).rejects.toMatchObject({
      fields: { email: { code: "pec" } },
    });
  });

  it("tells its address to who registers from it, until it is used", async () => {
    const { slug, lead, administrationId } = await stage();
    const guest = await t.member();
    const email = await addressOf(guest);
    const token = await invited(lead, slug, administrationId, email);
    const { invitedAddress, acceptInvitation } = t.community.twinnings;
    expect(await invitedAddress(token)).toBe(email);
    for (const other of ["a".repeat(32), "", "'"]) expect(await invitedAddress(other)).toBeNull();
    await acceptInvitation(guest, { token });
    expect(await invitedAddress(token)).toBeNull();
  });

  it("is used once, also when pressed many times at once", async () => {
    const { slug, spaceId, lead, administrationId } = await stage("PARTIES");
    const guest = await t.member();
    const token = await invited(lead, slug, administrationId, (await addressOf(guest)).toUpperCase());
    const accept = () => t.community.twinnings.acceptInvitation(guest, { token });
    // The same person, still in: done is done.
    expect(await outcomes(times(ENOUGH, () => accept))).toEqual(times(ENOUGH, () => "done"));
    expect(await participationsOf(spaceId, guest)).toMatchObject([{ role: "EXPERT", administrationId }]);
    await t.community.spaces.leaveSpace(guest, { spaceId, memberId: guest.member.id });
    await expect(accept()).rejects.toMatchObject({ code: "conflict", problem: { code: "invitationUsed" } });
    expect(await participationsOf(spaceId, guest)).toEqual([]);
  });

  it("is of no use to another address, and tells it nothing", async () => {
    const { slug, spaceId, lead, administrationId } = await stage("PARTIES");
    const [guest, thief] = [await t.member(), await t.member()];
    const token = await invited(lead, slug, administrationId, await addressOf(guest));
    await expect(t.community.twinnings.acceptInvitation(thief, { token })).rejects.toMatchObject({
      code: "denied",
      problem: { code: "invitationNotYours" },
    });
    expect(await participationsOf(spaceId, thief)).toEqual([]);
    const { invitationPage } = t.community.twinnings;
    expect(await invitationPage(thief, token)).toEqual({ standing: "notYours" });
    expect(await invitationPage(t.community.members.guest, token)).toEqual({ standing: "signIn" });
    expect(await invitationPage(guest, token)).toMatchObject({ standing: "open", slug });
  });

  it("that ran out, was revoked or never was is refused with its reason", async () => {
    const { slug, spaceId, lead, administrationId } = await stage();
    const { acceptInvitation, revokeInvitation, invitationPage } = t.community.twinnings;
    const guest = await t.member();
    const address = await addressOf(guest);
    const token = await invited(lead, slug, administrationId, address);
    const where = { tokenHash: tokenHashOf(token) };
    const { id } = await t.platform.prisma.invitation.findUniqueOrThrow({ where });
    const refusedWith = (code: string) => ({ problem: { code } });

    await t.platform.prisma.invitation.update({ where, data: { expiresAt: new Date(Date.now() - 1) } });
    await expect(acceptInvitation(guest, { token })).rejects.toMatchObject(refusedWith("invitationExpired"));
    expect(await invitationPage(guest, token)).toEqual({ standing: "expired" });
    // One that ran out makes room for another.
    await t.community.twinnings.inviteMember(lead, slug, {
      email: address,
      administrationId,
      role: "PARTICIPANT",
    });

    await t.platform.prisma.invitation.update({ where, data: { expiresAt: new Date(Date.now() + 60_000) } });
    await revokeInvitation(lead, slug, { invitationId: id });
    await revokeInvitation(lead, slug, { invitationId: id });
    await expect(acceptInvitation(guest, { token })).rejects.toMatchObject(refusedWith("invitationRevoked"));
    for (const never of ["a".repeat(32), "short", "", 7, null, ["a"]])
      await expect(acceptInvitation(guest, { token: never })).rejects.toMatchObject({
        code: expect.stringMatching(/^(invalid|notFound)$/),
      });
    expect(await participationsOf(spaceId, guest)).toEqual([]);
  });

  it("revoked while it is accepted ends one way or the other", async () => {
    const { slug, spaceId, lead, administrationId } = await stage();
    const guest = await t.member();
    const token = await invited(lead, slug, administrationId, await addressOf(guest));
    const [invitation] = await t.platform.prisma.invitation.findMany({ where: { spaceId } });
    const said = await outcomes([
      () => t.community.twinnings.acceptInvitation(guest, { token }),
      () => t.community.twinnings.revokeInvitation(lead, slug, { invitationId: invitation?.id }),
    ]);
    expect([
      ["done", "invitationUsed"],
      ["done", "invitationRevoked"],
    ]).toContainEqual(said);
    expect(await participationsOf(spaceId, guest)).toHaveLength(said.includes("invitationUsed") ? 1 : 0);
  });

  it("grants what was asked for meanwhile", async () => {
    const { slug, spaceId, lead, colleague, administrationId } = await stage();
    await t.community.twinnings.askIn(colleague, slug, {});
    const token = await invited(lead, slug, administrationId, await addressOf(colleague));
    await t.community.twinnings.acceptInvitation(colleague, { token });
    expect(await requestsOf(spaceId)).toMatchObject([{ outcome: "ADMITTED", openKey: null }]);
    expect(await participationsOf(spaceId, colleague)).toHaveLength(1);
  });

  it("is not kept anywhere but in its letter", async () => {
    const { slug, lead, administrationId } = await stage();
    const token = await invited(lead, slug, administrationId, `${randomUUID()}@example.org`);
    const queued = await t.platform.prisma.$queryRaw<unknown[]>`
      SELECT id FROM pgboss.job WHERE data::text LIKE ${`%${token}%`}`;
    expect(queued).toEqual([]);
    expect(await t.platform.prisma.invitation.count({ where: { tokenHash: token } })).toBe(0);
  });
});

describe("leaving", () => {
  it("two leads who leave at once: one of them stays", async () => {
    const { spaceId, lead } = await stage();
    const second = await t.takePart(await t.member(), spaceId, "LEAD");
    const said = await outcomes(
      [lead, second].map(
        (viewer) => () => t.community.spaces.leaveSpace(viewer, { spaceId, memberId: viewer.member?.id }),
      ),
    );
    expect(said).toEqual(["done", "lastLead"]);
    expect(
      await t.platform.prisma.participation.count({ where: { spaceId, role: "LEAD", until: null } }),
    ).toBe(1);
  });

  it("the last lead goes once the staff has appointed another", async () => {
    const { slug, spaceId, lead, colleague } = await stage();
    await t.takePart(colleague, spaceId);
    const leave = () => t.community.spaces.leaveSpace(lead, { spaceId, memberId: lead.member?.id });
    await expect(leave()).rejects.toMatchObject({ code: "conflict", problem: { code: "lastLead" } });
    const [{ id: participationId } = { id: 0 }] = await participationsOf(spaceId, colleague);
    const moderator = await t.member("Moderatrice", "MODERATOR");
    await t.community.twinnings.changeRole(moderator, slug, { participationId, role: "LEAD" });
    await leave();
    expect(await participationsOf(spaceId, colleague)).toMatchObject([{ role: "LEAD" }]);
  });
});

describe("inputs of joining and leaving", () => {
  const nothing = 2_147_483_647;
  it.each([
    [{}],
    [{ spaceId: "x", memberId: 1, administrationId: 1, role: "LEAD" }],
    [{ spaceId: 1, memberId: 1, administrationId: 1, role: "KING" }],
    [{ spaceId: nothing, memberId: 1, administrationId: 1, role: "LEAD" }],
    [{ spaceId: 1, memberId: nothing, administrationId: 1, role: "LEAD" }],
    [{ spaceId: 1, memberId: 1, administrationId: nothing, role: "LEAD" }],
    [{ spaceId: 1, memberId: 1, administrationId: 1, role: "LEAD", until: null }],
    [null],
  ])("joining with %j is refused", async (input) => {
    const admin = await t.member("Amministratrice", "ADMIN");
    await expect(t.community.spaces.joinSpace(admin, input)).rejects.toMatchObject({ code: "invalid" });
  });

  it.each([[{}], [{ spaceId: 1 }], [{ spaceId: [1], memberId: 1 }], ["1"]])(
    "leaving with %j is refused",
    async (input) => {
      const admin = await t.member("Amministratrice", "ADMIN");
      await expect(t.community.spaces.leaveSpace(admin, input)).rejects.toMatchObject({ code: "invalid" });
    },
  );
});
