import { expect, it } from "vitest";
import { momentBefore } from "../../prisma/demo/clock.ts";
import { discussions } from "../../prisma/demo/discussions/index.ts";
import { registeredAt } from "../../prisma/demo/load-people.ts";
import { members } from "../../prisma/demo/members.ts";

const before = (now: string, said: string) => momentBefore(new Date(now), said).toISOString();

it("counts working days back, by the clocks of Rome", () => {
  // A Wednesday in winter.
  expect(before("2026-11-25T12:00:00Z", "1 09:40")).toBe("2026-11-24T08:40:00.000Z");
  // From Monday to the Friday before; from Sunday too.
  expect(before("2026-11-23T12:00:00Z", "1 09:40")).toBe("2026-11-20T08:40:00.000Z");
  expect(before("2026-11-22T12:00:00Z", "1 09:40")).toBe("2026-11-20T08:40:00.000Z");
  // A year of weeks, from a Wednesday and from a Sunday.
  expect(before("2026-11-25T12:00:00Z", "261 09:40")).toBe("2025-11-25T08:40:00.000Z");
  expect(before("2026-11-22T12:00:00Z", "10 09:40")).toBe("2026-11-09T08:40:00.000Z");
  // Back over the end of summer time.
  expect(before("2026-10-26T12:00:00Z", "1 09:40")).toBe("2026-10-23T07:40:00.000Z");
  // Half past midnight in Rome is another day than in Greenwich.
  expect(before("2026-11-24T23:30:00Z", "1 09:40")).toBe("2026-11-24T08:40:00.000Z");
  expect(before("2026-11-25T12:00:00Z", "3h")).toBe("2026-11-25T09:00:00.000Z");
});

it("refuses what it does not understand", () => {
  expect(() => before("2026-11-25T12:00:00Z", "yesterday")).toThrow("not a moment");
});

it("keeps every discussion in order, whatever the hour of the first start", () => {
  const hour = 3_600_000;
  const changesTake = 10 * 60_000;
  for (let now = Date.UTC(2026, 0, 1, 0, 5); now < Date.UTC(2027, 0, 1); now += 7 * hour) {
    for (const { messages } of discussions) {
      let last = 0;
      for (const message of messages) {
        const at = momentBefore(new Date(now), message.at).getTime();
        if (at <= last || at > now || at <= registeredAt(members[message.by], new Date(now)).getTime())
          expect.fail(`"${message.at}" is out of order at ${new Date(now).toISOString()}`);
        last = message.atFirst || message.removed ? at + changesTake : at;
      }
    }
  }
});
