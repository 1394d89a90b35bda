import { CONSENT_VERSION, type Viewer } from "../../server/members/contract.ts";
import { hashPassword } from "../../server/members/passwords.ts";
import type { Demo } from "../seed.ts";
import { type AdministrationSlug, administrations, type DemoAdministration } from "./administrations.ts";
import { daysBefore } from "./clock.ts";
import { addressOf, type DemoMember, members, type Person } from "./members.ts";
import { COMMUNITY_OPENED } from "./twinnings/index.ts";

export type People = {
  /** Whoever acts, with the participations of the moment. */
  viewer: Record<Person, Viewer & { member: NonNullable<Viewer["member"]> }>;
  administrationId: Record<AdministrationSlug, number>;
};

/** Administrations, members and who works where. One hash for all: a hash takes its time on purpose. */
export async function loadPeople({ platform }: Demo, password: string, now: Date): Promise<People> {
  const { prisma } = platform;
  const bodies = await prisma.administration.createManyAndReturn({
    data: Object.entries<DemoAdministration>(administrations).map(([slug, body]) => ({ slug, ...body })),
    select: { id: true, slug: true },
  });
  const administrationId = Object.fromEntries(bodies.map(({ slug, id }) => [slug, id])) as Record<
    AdministrationSlug,
    number
  >;

  const passwordHash = await hashPassword(password);
  const everybody = Object.entries<DemoMember>(members);
  const rows = await prisma.member.createManyAndReturn({
    data: everybody.map(([, person]) => {
      const createdAt = registeredAt(person, now);
      return {
        name: person.name,
        email: addressOf(person),
        role: person.role ?? "MEMBER",
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

  const viewer: Partial<People["viewer"]> = {};
  for (const [key, person] of everybody) {
    const administration = {
      id: administrationId[person.administration],
      name: administrations[person.administration].name,
    };
    const id = idOf.get(addressOf(person));
    if (id === undefined) throw new Error(`${person.name} was not stored`);
    const member = { id, name: person.name, role: person.role ?? "MEMBER", administration };
    viewer[key as Person] = { member, participations: [] };
  }
  const people = { viewer: viewer as People["viewer"], administrationId };
  await prisma.affiliation.createMany({
    data: everybody.map(([key, person]) => ({
      memberId: people.viewer[key as Person].member.id,
      administrationId: administrationId[person.administration],
      jobTitle: person.jobTitle,
      verification: "STAFF" as const,
      from: registeredAt(person, now),
    })),
  });
  return people;
}

/** Whoever runs the place was there when it opened. */
export const registeredAt = ({ since }: DemoMember, now: Date) =>
  since === "the opening" ? COMMUNITY_OPENED : daysBefore(now, since);
