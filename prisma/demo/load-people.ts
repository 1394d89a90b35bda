import { CONSENT_VERSION, type Viewer } from "../../server/members/contract.ts";
import { hashPassword } from "../../server/members/passwords.ts";
import { type AdministrationSlug, administrations, type DemoAdministration } from "./administrations.ts";
import { daysBefore } from "./clock.ts";
import type { Demo } from "./demo.ts";
import { addressOf, type DemoMember } from "./member.ts";
import { members, type Person } from "./members.ts";
import { COMMUNITY_OPENED } from "./twinnings/index.ts";

export type People = {
  /** Whoever acts, with the participations of the moment. */
  viewer: Record<Person, Viewer & { member: NonNullable<Viewer["member"]> }>;
  administrationId: Record<AdministrationSlug, number>;
};

const everybody = Object.entries(members) as [Person, DemoMember][];

/** Administrations, members and who works where. */
export async function loadPeople(demo: Demo, password: string, now: Date): Promise<People> {
  const administrationId = await loadAdministrations(demo);
  const memberId = await loadMembers(demo, password, now);
  await demo.platform.prisma.affiliation.createMany({
    data: everybody.map(([who, person]) => ({
      memberId: memberId[who],
      administrationId: administrationId[person.administration],
      jobTitle: person.jobTitle,
      verification: "STAFF",
      from: registeredAt(person, now),
    })),
  });
  const viewers = everybody.map(([who, { name, role = "MEMBER", administration: slug }]) => {
    const administration = { id: administrationId[slug], name: administrations[slug].name };
    return [who, { member: { id: memberId[who], name, role, administration }, participations: [] }];
  });
  return { administrationId, viewer: Object.fromEntries(viewers) };
}

/** Ids by slug. */
async function loadAdministrations({ platform }: Demo): Promise<People["administrationId"]> {
  const rows = await platform.prisma.administration.createManyAndReturn({
    data: Object.entries<DemoAdministration>(administrations).map(([slug, body]) => ({
      slug,
      ...body,
      verifiedAt: COMMUNITY_OPENED,
    })),
    select: { id: true, slug: true },
  });
  return Object.fromEntries(rows.map(({ slug, id }) => [slug, id])) as People["administrationId"];
}

/** Ids by key. One hash for all: a hash takes its time on purpose. */
async function loadMembers({ platform }: Demo, password: string, now: Date): Promise<Record<Person, number>> {
  const passwordHash = await hashPassword(password);
  const rows = await platform.prisma.member.createManyAndReturn({
    data: everybody.map(([, person]) => {
      const createdAt = registeredAt(person, now);
      return {
        name: person.name,
        email: addressOf(person),
        role: person.role ?? "MEMBER",
        addressForm: person.addressForm ?? "MASCULINE",
        passwordHash,
        emailConfirmedAt: createdAt,
        consentVersion: CONSENT_VERSION,
        consentAt: now,
        createdAt,
        lastSeenOn: daysBefore(now, person.seen),
      };
    }),
    select: { id: true, email: true },
  });
  const idOf = new Map(rows.map(({ email, id }) => [email, id]));
  const ids = everybody.map(([who, person]) => [who, idOf.get(addressOf(person))]);
  return Object.fromEntries(ids) as Record<Person, number>;
}

/** Whoever runs the place was there when it opened. */
export const registeredAt = ({ since }: DemoMember, now: Date) =>
  since === "the opening" ? COMMUNITY_OPENED : daysBefore(now, since);
