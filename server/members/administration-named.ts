import { statement } from "../platform/db/sql.ts";
import { slugOf } from "../platform/slug.ts";
import type { Work } from "../platform/transact.ts";

/** New administrations are rare: one at a time, so that two of one name cannot cross. */
const oneAtATime = statement(
  "administration_lock",
  "SELECT pg_advisory_xact_lock(hashtext('agire.administration'))",
);
// Prisma's insensitive comparison is ILIKE, to which % and _ are any name.
const selectAdministration = statement(
  "administration_named",
  `SELECT id FROM administration
   WHERE lower(name COLLATE "it-x-icu") = lower($1 COLLATE "it-x-icu") ORDER BY id LIMIT 1`,
);

/** The administration of that name, or a new one still to be checked by somebody; one at a time. Answers its id. */
export async function administrationNamed(work: Work, name: string): Promise<number> {
  await work.sql(oneAtATime);
  const [known] = await work.sql<{ id: number }>(selectAdministration, [name]);
  if (known) return known.id;
  const tx = await work.prisma();
  const base = slugOf(name);
  const like = await tx.administration.findMany({
    where: { slug: { startsWith: base } },
    select: { slug: true },
  });
  const taken = new Set(like.map(({ slug }) => slug));
  let slug = base;
  for (let n = 2; taken.has(slug); n++) slug = `${base}-${n}`;
  return (await tx.administration.create({ data: { name, slug } })).id;
}
