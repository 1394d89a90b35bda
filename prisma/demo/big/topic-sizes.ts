import type { Scale } from "./scale.ts";

/** What most topics look like: a few short answers, some long talks. */
const USUAL = [1, 2, 3, 5, 6, 8, 12, 20, 38, 60];

/**
 * How many posts each topic has: one is very long, a few are long, most are short; their sum is exactly the scale's
 * posts. The general discussions of the twinnings come first, the longest topic right after them.
 */
export function topicSizes({ topics, twinnings, posts, longest }: Scale): number[] {
  const sizes = Array.from({ length: topics }, (_, index) => USUAL[index % USUAL.length] ?? 1);
  sizes[twinnings] = longest;
  const few = Math.max(1, Math.floor(topics / 5_000));
  for (let n = 1; n <= few; n++) sizes[twinnings + n] = Math.ceil(longest / 5);
  const total = () => sizes.reduce((sum, size) => sum + size, 0);
  let missing = posts - total();
  // What is missing, or too much, is spread evenly behind the long ones.
  for (let at = twinnings + few + 1; missing !== 0; at = at + 1 < topics ? at + 1 : twinnings + few + 1) {
    const size = sizes[at] ?? 1;
    if (missing > 0) sizes[at] = size + 1;
    else if (size > 1) sizes[at] = size - 1;
    else continue;
    missing -= Math.sign(missing);
  }
  return sizes;
}
