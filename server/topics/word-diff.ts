/** A stretch of text: in both, only before, or only after. */
export type DiffPart = { kind: "same" | "removed" | "added"; text: string };

/** More edits than this are not looked for: two texts that far apart are shown one after the other. */
const MOST_EDITS = 800;

/** Words, white space and each other sign by itself. */
const WORDS = /\s+|[\p{L}\p{M}\p{N}_]+|[^\s\p{L}\p{M}\p{N}_]/gu;

/**
 * What changed between two texts, by words; after Myers, "An O(ND) difference algorithm" (1986). The work is bounded
 * by `MOST_EDITS` whatever the texts: two hostile ones of 20,000 characters take some tens of milliseconds.
 */
export function wordDiff(before: string, after: string): DiffPart[] {
  const [a, b] = [before.match(WORDS) ?? [], after.match(WORDS) ?? []];
  let head = 0;
  while (head < a.length && head < b.length && a[head] === b[head]) head++;
  let tail = 0;
  while (tail < a.length - head && tail < b.length - head && a.at(-1 - tail) === b.at(-1 - tail)) tail++;
  const [oldWords, newWords] = [a.slice(head, a.length - tail), b.slice(head, b.length - tail)];
  const middle = edits(oldWords, newWords) ?? [
    { kind: "removed", text: oldWords.join("") },
    { kind: "added", text: newWords.join("") },
  ];
  return joined([
    { kind: "same", text: a.slice(0, head).join("") },
    ...middle,
    { kind: "same", text: a.slice(a.length - tail).join("") },
  ]);
}

/** The shortest way from `a` to `b`, word by word; null where it is longer than is looked for. */
function edits(a: readonly string[], b: readonly string[]): DiffPart[] | null {
  // Numbers compare faster than words.
  const ids = new Map<string, number>();
  const idOf = (word: string) => {
    const id = ids.get(word) ?? ids.size;
    ids.set(word, id);
    return id;
  };
  const [x, y] = [Int32Array.from(a, idOf), Int32Array.from(b, idOf)];
  const most = Math.min(MOST_EDITS, a.length + b.length);
  const origin = most + 1;
  /** How far into `a` one gets on each diagonal. */
  const reach = new Int32Array(2 * origin + 1);
  const trace: Int32Array[] = [];
  for (let d = 0; d <= most; d++) {
    trace.push(reach.slice(origin - d - 1, origin + d + 2));
    for (let k = -d; k <= d; k += 2) {
      const down = k === -d || (k !== d && at(reach, origin + k - 1) < at(reach, origin + k + 1));
      let i = down ? at(reach, origin + k + 1) : at(reach, origin + k - 1) + 1;
      while (i < x.length && i - k < y.length && x[i] === y[i - k]) i++;
      reach[origin + k] = i;
      if (i >= x.length && i - k >= y.length) return wayBack(trace, a, b);
    }
  }
  return null;
}

const at = (numbers: Int32Array, index: number) => numbers[index] ?? 0;

function wayBack(trace: Int32Array[], a: readonly string[], b: readonly string[]): DiffPart[] {
  const parts: DiffPart[] = [];
  let [i, j] = [a.length, b.length];
  for (let d = trace.length - 1; d >= 0; d--) {
    const reach = trace[d] as Int32Array;
    const origin = d + 1;
    const k = i - j;
    const down = k === -d || (k !== d && at(reach, origin + k - 1) < at(reach, origin + k + 1));
    const from = d === 0 ? 0 : at(reach, origin + (down ? k + 1 : k - 1));
    const fromJ = d === 0 ? 0 : from - (down ? k + 1 : k - 1);
    while (i > from && j > fromJ) {
      parts.push({ kind: "same", text: a[--i] ?? "" });
      j--;
    }
    if (d === 0) break;
    if (down) parts.push({ kind: "added", text: b[--j] ?? "" });
    else parts.push({ kind: "removed", text: a[--i] ?? "" });
  }
  return parts.reverse();
}

/** Neighbours of a kind are one; a blank between two changes belongs to both, and what went stands before what came. */
function joined(parts: DiffPart[]): DiffPart[] {
  const done: DiffPart[] = [];
  let [removed, added] = ["", ""];
  const flush = () => {
    if (removed) done.push({ kind: "removed", text: removed });
    if (added) done.push({ kind: "added", text: added });
    [removed, added] = ["", ""];
  };
  for (const [place, { kind, text }] of parts.entries()) {
    const next = parts[place + 1]?.kind;
    const isBlankBetween =
      /^[^\S\n]+$/.test(text) && next !== undefined && next !== "same" && (removed || added);
    if (kind === "same" && !isBlankBetween) {
      flush();
      const last = done.at(-1);
      if (last?.kind === "same") last.text += text;
      else if (text) done.push({ kind, text });
      continue;
    }
    if (kind !== "added") removed += text;
    if (kind !== "removed") added += text;
  }
  flush();
  return done;
}
