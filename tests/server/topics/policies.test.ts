import { describe, expect, it } from "vitest";
import { GUEST, type Viewer } from "../../../server/members/contract.ts";
import { canReadSpace, type Visibility } from "../../../server/spaces/contract.ts";
import {
  type Audience,
  audiencesFor,
  canEditPost,
  canOpenTopic,
  canReadTopic,
  canRemovePost,
  canReply,
  type TopicGate,
} from "../../../server/topics/contract.ts";

const HERE = 7;
const ELSEWHERE = 8;

const member = (id: number, role: "MEMBER" | "MODERATOR" | "ADMIN", ...spaces: number[]): Viewer => ({
  member: { id, name: `Membro ${id}`, role, administration: null },
  participations: spaces.map((spaceId) => ({ spaceId, administrationId: 1, role: "LEAD" })),
});

/** How near somebody is: 0 comes from outside, 1 is in the community, 2 takes part. */
const viewers: [string, Viewer, nearness: number][] = [
  ["a guest", GUEST, 0],
  ["a member", member(1, "MEMBER"), 1],
  ["a moderator", member(2, "MODERATOR"), 1],
  ["an administrator", member(3, "ADMIN"), 1],
  ["who takes part elsewhere", member(4, "MEMBER", ELSEWHERE), 1],
  ["who takes part here", member(5, "MEMBER", HERE), 2],
  ["who takes part here and elsewhere", member(6, "ADMIN", ELSEWHERE, HERE), 2],
];
const visibilities: Visibility[] = ["PUBLIC", "MEMBERS", "PARTIES"];
const audiences: Audience[] = ["PUBLIC", "MEMBERS", "PARTIES", "CHOSEN", "PEOPLE"];
/** How near one has to be. */
const asks = { PUBLIC: 0, MEMBERS: 1, PARTIES: 2, CHOSEN: 2, PEOPLE: 1 };

/** Read by those alone who are named. */
const ofPeople: Audience[] = ["CHOSEN", "PEOPLE"];

/** Who is chosen: nobody, the viewer, somebody else, both. */
const choices = ({ member }: Viewer) => {
  const self = member ? [member.id] : [];
  return [[], self, [99], [99, ...self]];
};

const combinations = viewers.flatMap(([who, viewer, nearness]) =>
  visibilities.flatMap((visibility) =>
    audiences.flatMap((audience) =>
      choices(viewer).map((chosen) => {
        const topic: TopicGate = { id: 1, audience, space: { id: HERE, visibility }, chosen, locked: false };
        const isChosen = viewer.member !== null && chosen.includes(viewer.member.id);
        const reads =
          nearness >= asks[visibility] &&
          nearness >= asks[audience] &&
          (!ofPeople.includes(audience) || isChosen);
        return { who, viewer, nearness, topic, reads };
      }),
    ),
  ),
);

it("who may read a topic, over every combination", () => {
  expect(combinations).toHaveLength(7 * 3 * 5 * 4);
  for (const { who, viewer, topic, reads } of combinations)
    expect([who, topic, canReadTopic(viewer, topic)]).toEqual([who, topic, reads]);
});

it("never more than who may see the space", () => {
  for (const { viewer, topic } of combinations)
    if (!canReadSpace(viewer, topic.space)) expect(canReadTopic(viewer, topic)).toBe(false);
});

it("who may read may answer, if not a guest", () => {
  for (const { viewer, nearness, topic, reads } of combinations)
    expect(canReply(viewer, topic)).toBe(reads && nearness > 0);
});

it("one changes and removes one's own posts alone, where one may still read, and not what is removed", () => {
  for (const { viewer, topic, reads } of combinations)
    for (const authorId of [viewer.member?.id ?? 0, 99])
      for (const removed of [false, true]) {
        const may = reads && viewer.member !== null && authorId === viewer.member.id && !removed;
        expect(canEditPost(viewer, topic, { authorId, removed })).toBe(may);
        expect(canRemovePost(viewer, topic, { authorId, removed })).toBe(may);
      }
});

describe("the audiences one may give a new topic", () => {
  it("each of them, over every combination", () => {
    const offered = (nearness: number, visibility: Visibility): Audience[] => {
      if (nearness === 0 || nearness < asks[visibility]) return [];
      // Those at least as narrow as the space, and of which one is part.
      return audiences.filter(
        (audience) =>
          audience !== "PEOPLE" && asks[audience] >= asks[visibility] && nearness >= asks[audience],
      );
    };
    for (const [who, viewer, nearness] of viewers)
      for (const visibility of visibilities) {
        const space = { id: HERE, visibility };
        expect([who, visibility, audiencesFor(viewer, space)]).toEqual([
          who,
          visibility,
          offered(nearness, visibility),
        ]);
        expect(canOpenTopic(viewer, space)).toBe(offered(nearness, visibility).length > 0);
      }
  });

  it("let their author read, and nobody who may not see the space", () => {
    for (const [, author] of viewers)
      for (const visibility of visibilities)
        for (const audience of audiencesFor(author, { id: HERE, visibility })) {
          const chosen = author.member ? [author.member.id] : [];
          const topic = { id: 1, audience, space: { id: HERE, visibility }, chosen, locked: false };
          expect(canReadTopic(author, topic)).toBe(true);
        }
  });
});
