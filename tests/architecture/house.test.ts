import { rmSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { copyHouse, sow } from "./copied-house.ts";
import { openHouse } from "./house.ts";
import { plants } from "./plants.ts";
import { breachesIn, rules, sayBreach } from "./rules.ts";

// The sources are judged in a copy, first as they are and then with a breach of every rule planted into them:
// a rule that nobody ever saw refuse something may be none.

let copy: string;
let breaches: string[];
let afterPlanting: string[];

beforeAll(async () => {
  copy = copyHouse(path.resolve(import.meta.dirname, "../.."));
  breaches = (await breachesIn(openHouse(copy))).map(sayBreach);
  for (const plant of plants) sow(copy, plant);
  const found = await breachesIn(openHouse(copy));
  afterPlanting = found
    .filter((breach) => !breaches.includes(sayBreach(breach)))
    .map(({ rule, file }) => `${rule}: ${file}`);
  // Twice a few seconds, on a machine that does nothing else.
}, 180_000);

afterAll(() => rmSync(copy, { recursive: true, force: true }));

describe("the house keeps", () => {
  it.each(rules)("%s", (rule) => {
    expect(breaches.filter((breach) => breach.startsWith(`${rule}: `))).toEqual([]);
  });
});

describe("a planted breach is seen of", () => {
  const planted = plants.flatMap(({ breaks }) => breaks.map(([rule, file]) => `${rule}: ${file}`));

  it.each(rules)("%s", (rule) => {
    const expected = planted.filter((breach) => breach.startsWith(`${rule}: `));
    expect(expected, "breaches to plant").not.toEqual([]);
    expect(expected.filter((breach) => !afterPlanting.includes(breach))).toEqual([]);
  });

  it("no rule where none is broken", () => {
    expect(afterPlanting.filter((breach) => !planted.includes(breach))).toEqual([]);
  });
});
