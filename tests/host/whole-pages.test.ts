import { afterAll, beforeAll, expect, test } from "vitest";
import { type House, openHouse } from "../support/house.ts";

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

test("a letter that falls where the page is cut into pieces leaves nothing behind", async () => {
  const member = await house.signedIn(await house.member());
  // Pieces are 2 kB: among so many letters of two bytes, of three and of four, some stand across their borders.
  for (const letter of ["è", "€", "😀"]) {
    const ada = await house.member();
    const topic = await house.topic(ada);
    const bodies = Array.from({ length: 15 }, (_, at) => "a".repeat(at) + letter.repeat(290));
    for (const body of bodies) await house.post(ada, topic, body);
    const { text } = await member.get(topic.path);
    for (const body of bodies) expect(text.includes(`<p>${body}</p>`)).toBe(true);
    expect(text.includes("\u0000"), letter).toBe(false);
  }
});
