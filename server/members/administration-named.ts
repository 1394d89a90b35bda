import { statement } from "../platform/db/sql.ts";
import { slugOf } from "../platform/slug.ts";
import type { Work } from "../platform/transact.ts";

// Prisma's insensitive comparison is ILIKE, to which % and _ are any name.
const selectAdministration = statement(
  "administration_named",
  `SELECT id FROM administration
   WHERE lower(name COLLATE "it-x-icu") = lower($1 COLLATE "it-x-icu") ORDER BY id LIMIT 1`,
);
/** So that two who bring the same new one cannot cross; the last lock of whoever takes others too. */
const oneAtATime = statement(
  "administration_lock",
  "SELECT pg_advisory_xact_lock(hashtext('agire.administration'))",
);

/** The administration of that name, however it is written large or small; or a new one, "da verificare". */
export async function administrationNamed(work: Work, name: string): Promise<number> {
  const known = async () => (await work.sql<{ id: number }>(selectAdministration, [name]))[0]?.id;
  const before = await known();
  if (before) return before;
  await work.sql(oneAtATime);
  const meanwhile = await known();
  if (meanwhile) return meanwhile;
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
