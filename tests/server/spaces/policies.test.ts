import { describe, expect, it } from "vitest";
import { GUEST, type Viewer } from "../../../server/members/contract.ts";
import { actsFor, canReadSpace, takesPart, type Visibility } from "../../../server/spaces/contract.ts";

const HERE = 7;
const ELSEWHERE = 8;

const member = (id: number, role: "MEMBER" | "MODERATOR" | "ADMIN" = "MEMBER"): Viewer => ({
  member: { id, name: `Membro ${id}`, role, administration: { id: 100 + id, name: "Ente" } },
  participations: [],
});
const taking = (viewer: Viewer, ...spaces: number[]): Viewer => ({
  ...viewer,
  participations: spaces.map((spaceId) => ({
    spaceId,
    administrationId: 200 + spaceId,
    role: "PARTICIPANT",
  })),
});

const viewers: [string, Viewer, seesMembers: boolean, seesParties: boolean][] = [
  ["a guest", GUEST, false, false],
  ["a member", member(1), true, false],
  ["a moderator", member(2, "MODERATOR"), true, false],
  ["an administrator", member(3, "ADMIN"), true, false],
  ["who takes part elsewhere", taking(member(4), ELSEWHERE), true, false],
  ["who takes part here", taking(member(5), HERE), true, true],
  ["who takes part here and elsewhere", taking(member(6), ELSEWHERE, HERE), true, true],
  ["an administrator who takes part here", taking(member(7, "ADMIN"), HERE), true, true],
];

describe.each(viewers)("%s", (_who, viewer, seesMembers, seesParties) => {
  it.each([
    ["PUBLIC", true],
    ["MEMBERS", seesMembers],
    ["PARTIES", seesParties],
  ] as [Visibility, boolean][])("%s space: %s", (visibility, sees) => {
    expect(canReadSpace(viewer, { id: HERE, visibility })).toBe(sees);
  });

  it("takes part where it says", () => expect(takesPart(viewer, HERE)).toBe(seesParties));
});

it("one acts for the administration of the participation, else for one's own, else for none", () => {
  expect(actsFor(taking(member(1), HERE), HERE)).toBe(207);
  expect(actsFor(taking(member(1), HERE), ELSEWHERE)).toBe(101);
  expect(actsFor(GUEST, HERE)).toBeNull();
  const nowhere: Viewer = {
    member: { id: 1, name: "x", role: "MEMBER", administration: null },
    participations: [],
  };
  expect(actsFor(nowhere, HERE)).toBeNull();
});
