import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { GUEST, type ParticipationRole, type Viewer } from "../../../server/members/contract.ts";
import { type TestCommunity, testCommunity } from "../../support/community.ts";
import { ACTS, answerOf, type Scene } from "./policy-acts.ts";
import { type Answer, PEOPLE, type Person, rowsOf, TABLES } from "./policy-table.ts";

const SIDES = ["OFFERING", "RECEIVING", "COORDINATING"] as const;
const VISIBILITIES = ["PUBLIC", "MEMBERS", "PARTIES"] as const;
const cases = VISIBILITIES.flatMap((visibility) => SIDES.map((side) => ({ visibility, side })));

const ROLE: Partial<Record<Person, ParticipationRole>> = {
  participant: "PARTICIPANT",
  expert: "EXPERT",
  contact: "CONTACT",
  lead: "LEAD",
};

let t: TestCommunity;
beforeAll(async () => {
  t = await testCommunity();
});
afterAll(() => t.close());

/** A twinning with one party a side, looked at from one of them, with somebody else who leads it too. */
async function sceneOf(
  visibility: (typeof VISIBILITIES)[number],
  side: (typeof SIDES)[number],
): Promise<Scene> {
  const { spaceId, slug, generalTopicId } = await t.twinning(visibility);
  const { prisma } = t.platform;
  const { id: twinningId } = await prisma.twinning.findUniqueOrThrow({ where: { spaceId } });
  const parties: number[] = [];
  for (const one of SIDES) {
    const administrationId = (await t.member()).member.administration?.id ?? 0;
    await prisma.twinningParty.create({ data: { twinningId, administrationId, side: one } });
    parties.push(administrationId);
  }
  const at = SIDES.indexOf(side);
  const [own = 0, other = 0] = [parties[at], parties[(at + 1) % SIDES.length]];
  await t.takePart(await t.member(), spaceId, "LEAD");
  return { t, slug, space: { id: spaceId, visibility }, generalTopicId, own, other, parties };
}

/** Everybody of the table, as the database has them and as they ask. */
async function peopleIn({ space, own }: Scene): Promise<Record<Person, Viewer>> {
  const { name } = await t.platform.prisma.administration.findUniqueOrThrow({ where: { id: own } });
  const people = {} as Record<Person, Viewer>;
  for (const who of PEOPLE) {
    const staff = who === "moderator" || who === "admin";
    if (who === "guest") people[who] = GUEST;
    else if (staff) people[who] = await t.member(who, who === "admin" ? "ADMIN" : "MODERATOR");
    else {
      const { member } = await t.member(who);
      const of = who === "stranger" ? member.administration : { id: own, name };
      const viewer: Viewer = { member: { ...member, administration: of }, participations: [] };
      const role = ROLE[who];
      people[who] = role ? await t.takePart(viewer, space.id, role) : viewer;
    }
  }
  return people;
}

/** What the real act does: "+" done and written, "." refused or without effect, "?" not there. */
async function tried(name: string, viewer: Viewer, scene: Scene): Promise<Answer> {
  const { act, looks } = ACTS[name] ?? {};
  if (!act) throw new Error(`nobody knows how to ${name}`);
  const run = await act(scene);
  const before = await t.platform.prisma.activity.count();
  const outcome = await run(viewer).then(
    () => "done",
    (error: { code?: string }) => error.code ?? String(error),
  );
  const written = (await t.platform.prisma.activity.count()) - before;
  if (outcome !== "done" && written > 0) throw new Error(`${name} was refused and left traces`);
  if (outcome === "done") return looks || written > 0 ? "+" : ".";
  if (outcome === "notFound") return "?";
  if (!["denied", "invalid", "conflict"].includes(outcome)) throw new Error(`${name}: ${outcome}`);
  return ".";
}

it("the table names every act, and every act is in it", () => {
  for (const table of Object.values(TABLES))
    expect(rowsOf(table).map(({ act }) => act)).toEqual(Object.keys(ACTS));
});

describe.each(cases)("a $visibility twinning, from its $side side", ({ visibility, side }) => {
  const rows = rowsOf(TABLES[visibility]);
  let scene: Scene;
  let people: Record<Person, Viewer>;
  beforeAll(async () => {
    scene = await sceneOf(visibility, side);
    people = await peopleIn(scene);
  });

  it.each(rows)("$act: the policy says what the table says", ({ act, answers }) => {
    const policy = ACTS[act];
    if (!policy) throw new Error(act);
    expect(Object.fromEntries(PEOPLE.map((who) => [who, answerOf(act, policy, people[who], scene)]))).toEqual(
      answers,
    );
  });

  it.each(rows)("$act: so it happens", async ({ act, answers }) => {
    const happened: Partial<Record<Person, Answer>> = {};
    for (const who of PEOPLE) happened[who] = await tried(act, people[who], scene);
    // Whoever writes without being signed in is asked to sign in, whether there is something or not: it says the same.
    const guest = answers.guest === "?" && !ACTS[act]?.looks ? "." : answers.guest;
    expect(happened).toEqual({ ...answers, guest });
  });
});
