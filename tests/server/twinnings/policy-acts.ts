import { randomUUID } from "node:crypto";
import type { ParticipationRole, Viewer } from "../../../server/members/contract.ts";
import {
  canAdmit,
  canAskIn,
  canEndParticipation,
  canManageSpace,
  canRefuse,
  canRevoke,
  canSeeSpace,
  rolesToGive,
  type SpaceGate,
  takesPart,
} from "../../../server/spaces/contract.ts";
import { canReadTopic, canReply } from "../../../server/topics/contract.ts";
import { canOpenTwinning } from "../../../server/twinnings/contract.ts";
import type { TestCommunity } from "../../support/community.ts";

/** Where an act happens: a twinning, one side of it and another. */
export type Scene = {
  t: TestCommunity;
  slug: string;
  space: SpaceGate;
  generalTopicId: number;
  /** Administrations: of the side looked at, of another one, of all parties. */
  own: number;
  other: number;
  parties: number[];
};

export type Act = {
  /** What the pure policy says, where the twinning may be seen. */
  policy(viewer: Viewer, scene: Scene): boolean;
  /** The same act as it is done; what it needs is made first, apart from the one who acts. */
  act(scene: Scene): Promise<(viewer: Viewer) => Promise<unknown>>;
  /** It only looks, so nothing has to be written. */
  looks?: true;
};

const topicOf = ({ space }: Scene) => ({
  id: 1,
  audience: space.visibility,
  space,
  chosen: [],
  locked: false,
});
const somebody = { memberId: 0 };

/** An open request for an administration, of somebody new. */
async function request({ t, space }: Scene, administrationId: number) {
  const { member } = await t.member();
  const asking = { spaceId: space.id, memberId: member.id, administrationId };
  const openKey = `${space.id}:${member.id}`;
  return (await t.platform.prisma.participationRequest.create({ data: { ...asking, openKey } })).id;
}

async function invitation({ t, space }: Scene, administrationId: number) {
  const { member: by } = await t.member();
  const { id } = await t.platform.prisma.invitation.create({
    data: {
      spaceId: space.id,
      administrationId,
      email: `${randomUUID()}@example.org`,
      invitedById: by.id,
      expiresAt: new Date(Date.now() + 86_400_000),
    },
  });
  return id;
}

async function participation({ t, space, own }: Scene, role: ParticipationRole) {
  const { member } = await t.member();
  const data = { spaceId: space.id, memberId: member.id, administrationId: own, role };
  return (await t.platform.prisma.participation.create({ data })).id;
}

const admit = (of: "own" | "other"): Act => ({
  policy: (viewer, scene) => canAdmit(viewer, scene.space.id, scene[of]),
  async act(scene) {
    const requestId = await request(scene, scene[of]);
    return (viewer) => scene.t.community.twinnings.admitMember(viewer, scene.slug, { requestId });
  },
});
const refuse = (of: "own" | "other"): Act => ({
  policy: (viewer, { space }) => canRefuse(viewer, space.id),
  async act(scene) {
    const requestId = await request(scene, scene[of]);
    const input = { requestId, reason: "Non ora." };
    return (viewer) => scene.t.community.twinnings.refuseRequest(viewer, scene.slug, input);
  },
});
const invite = (of: "own" | "other", role: ParticipationRole): Act => ({
  policy: (viewer, scene) => rolesToGive(viewer, scene.space.id, scene[of]).includes(role),
  async act(scene) {
    const input = { email: `${randomUUID()}@example.org`, administrationId: scene[of], role };
    return (viewer) => scene.t.community.twinnings.inviteMember(viewer, scene.slug, input);
  },
});
const revoke = (of: "own" | "other"): Act => ({
  policy: (viewer, scene) => canRevoke(viewer, scene.space.id, scene[of]),
  async act(scene) {
    const invitationId = await invitation(scene, scene[of]);
    return (viewer) => scene.t.community.twinnings.revokeInvitation(viewer, scene.slug, { invitationId });
  },
});
const end = (role: ParticipationRole): Act => ({
  policy: (viewer, { space }) => canEndParticipation(viewer, space.id, { ...somebody, role }),
  async act(scene) {
    const participationId = await participation(scene, role);
    return (viewer) => scene.t.community.twinnings.endParticipation(viewer, scene.slug, { participationId });
  },
});
const make = (role: ParticipationRole): Act => ({
  policy: (viewer, { space, own }) =>
    canEndParticipation(viewer, space.id, { ...somebody, role: "PARTICIPANT" }) &&
    rolesToGive(viewer, space.id, own).includes(role),
  async act(scene) {
    const input = { participationId: await participation(scene, "PARTICIPANT"), role };
    return (viewer) => scene.t.community.twinnings.changeRole(viewer, scene.slug, input);
  },
});

const texts = {
  acronym: "MAT",
  summary: "Una prova.",
  presentation: "Testo.",
  objectives: "- uno",
  theme: "Prova",
};

export const ACTS: Record<string, Act> = {
  see: {
    looks: true,
    policy: () => true,
    act:
      async ({ t, slug }) =>
      (viewer) =>
        Promise.all([
          t.community.twinnings.twinningPage(viewer, slug),
          t.community.twinnings.participantsPage(viewer, slug),
        ]),
  },
  "read the discussion": {
    looks: true,
    policy: (viewer, scene) => canReadTopic(viewer, topicOf(scene)),
    act:
      async ({ t, generalTopicId }) =>
      (viewer) =>
        t.community.topics.topicPage(viewer, generalTopicId, 1),
  },
  "write in it": {
    policy: (viewer, scene) => canReply(viewer, topicOf(scene)),
    act:
      async ({ t, generalTopicId }) =>
      (viewer) =>
        t.community.topics.postReply(viewer, generalTopicId, { body: "Eccomi.", clientId: randomUUID() }),
  },
  open: {
    policy: canOpenTwinning,
    act:
      async ({ t }) =>
      (viewer) => {
        const offering = viewer.member?.administration?.name ?? "Comune di Nessuno";
        return t.community.twinnings.openTwinning(viewer, { ...texts, title: randomUUID(), offering });
      },
  },
  edit: {
    policy: (viewer, { space }) => canManageSpace(viewer, space.id),
    async act({ t, slug, space }) {
      const where = { spaceId: space.id };
      const { version, title, parties } = await t.platform.prisma.twinning.findUniqueOrThrow({
        where,
        include: { parties: { include: { administration: true } } },
      });
      const named = (side: string) =>
        parties
          .filter((party) => party.side === side)
          .map(({ administration }) => administration.name)
          .join("\n");
      const input = {
        ...{ ...texts, title, version, state: "RUNNING", visibility: space.visibility },
        ...{
          offering: named("OFFERING"),
          receiving: named("RECEIVING"),
          coordinating: named("COORDINATING"),
        },
      };
      return (viewer) => t.community.twinnings.editTwinning(viewer, slug, input);
    },
  },
  "ask in": {
    policy: (viewer, { space, parties }) => canAskIn(viewer, space, parties),
    act:
      async ({ t, slug }) =>
      (viewer) =>
        t.community.twinnings.askIn(viewer, slug, {}),
  },
  "admit own": admit("own"),
  "admit other": admit("other"),
  "refuse own": refuse("own"),
  "refuse other": refuse("other"),
  "invite own": invite("own", "PARTICIPANT"),
  "invite other": invite("other", "PARTICIPANT"),
  "invite a contact": invite("own", "CONTACT"),
  "invite a lead": invite("own", "LEAD"),
  "revoke own": revoke("own"),
  "revoke other": revoke("other"),
  "end an expert": end("EXPERT"),
  "end a lead": end("LEAD"),
  "make an expert": make("EXPERT"),
  "make a lead": make("LEAD"),
  leave: {
    policy: (viewer, { space }) => takesPart(viewer, space.id),
    act:
      async ({ t, space }) =>
      (viewer) =>
        t.community.spaces.leaveSpace(viewer, { spaceId: space.id, memberId: viewer.member?.id ?? 1 }),
  },
};

/** Acts that name no twinning, or one's own participation alone: they are refused, not unknown. */
const ANYWHERE = new Set(["open", "leave"]);

/** What the pure policies say of one cell of the table. */
export function answerOf(name: string, act: Act, viewer: Viewer, scene: Scene): "+" | "." | "?" {
  if (!ANYWHERE.has(name) && !canSeeSpace(viewer, scene.space)) return "?";
  const inDiscussion = /discussion|write/.test(name);
  if (inDiscussion && !canReadTopic(viewer, topicOf(scene))) return "?";
  return act.policy(viewer, scene) ? "+" : ".";
}
