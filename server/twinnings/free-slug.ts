import { slugOf } from "../platform/slug.ts";
import type { Work } from "../platform/transact.ts";

/** Words that stand in the addresses of twinnings for something else. */
const RESERVED = new Set(["nuovo"]);

/**
 * A slug for a new twinning: the wished one, or one made from the acronym, numbered where it is taken. To be
 * asked for by one at a time.
 * @returns null when the wished one is taken
 */
export async function freeSlug(
  work: Work,
  wish: string | undefined,
  acronym: string,
): Promise<string | null> {
  const base = wish ?? slugOf(acronym).slice(0, 55).replace(/-$/, "");
  const tx = await work.prisma();
  const like = await tx.space.findMany({ where: { slug: { startsWith: base } }, select: { slug: true } });
  const taken = new Set([...RESERVED, ...like.map(({ slug }) => slug)]);
  if (wish) return taken.has(wish) ? null : wish;
  for (let n = 1; ; n++) {
    const slug = n === 1 ? base : `${base}-${n}`;
    if (!taken.has(slug)) return slug;
  }
}
