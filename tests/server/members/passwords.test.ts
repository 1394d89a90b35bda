import { expect, it } from "vitest";
import { hashPassword, passwordFits } from "../../../server/members/passwords.ts";

it("a hash fits its password alone, and never looks the same", async () => {
  const [one, two] = [await hashPassword("una parola d'ordine"), await hashPassword("una parola d'ordine")];
  expect(one).not.toBe(two);
  expect(await passwordFits(one, "una parola d'ordine")).toBe(true);
  expect(await passwordFits(two, "una parola d'ordine")).toBe(true);
  expect(await passwordFits(one, "una parola d'ordinè")).toBe(false);
  expect(await passwordFits(one, "")).toBe(false);
});

it("where there is no hash nothing fits, not even the words it is compared with", async () => {
  expect(await passwordFits(undefined, "una parola d'ordine")).toBe(false);
  expect(await passwordFits(undefined, "nobody has this password")).toBe(false);
});

it("a crowd is served as far as it fits in the line, the rest is told to come back, and the line empties", async () => {
  const hash = await hashPassword("giusta");
  const crowd = await Promise.allSettled(
    Array.from({ length: 90 }, (_, i) =>
      i % 2 ? passwordFits(hash, "giusta") : passwordFits(hash, "sbagliata"),
    ),
  );
  const served = crowd.flatMap((each, i) => (each.status === "fulfilled" ? [[i, each.value]] : []));
  expect(served).toHaveLength(60);
  for (const [i, fits] of served) expect(fits).toBe(Number(i) % 2 === 1);
  for (const each of crowd)
    if (each.status === "rejected") expect(each.reason).toMatchObject({ code: "unavailable", retryAfter: 5 });
  expect(await passwordFits(hash, "giusta")).toBe(true);
});

it("a hash that is none does not stop those behind it in the line", async () => {
  const hash = await hashPassword("giusta");
  const broken = passwordFits("not a hash", "giusta");
  const behind = passwordFits(hash, "giusta");
  await expect(broken).rejects.toThrow();
  expect(await behind).toBe(true);
});
