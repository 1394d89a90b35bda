import pg from "pg";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { createLocks, type Locks } from "../../../server/platform/locks.ts";
import { createLog } from "../../../server/platform/log.ts";
import { freshDatabase } from "../../support/database.ts";

// Two processes of one database, as far as it can tell.
let url = "";
let here: Locks;
let there: Locks;
const never = new AbortController().signal;

beforeAll(async () => {
  ({ url } = await freshDatabase());
  const log = createLog("silent");
  [here, there] = [createLocks({ url, log }), createLocks({ url, log })];
});
afterAll(() => Promise.all([here.close(), there.close()]));

test.each(["here", "there"])(
  "who wants it asks the holder %s, and has it once it is let go",
  async (where) => {
    const asked = vi.fn();
    const first = await here.hold("a", asked, never);
    const got = vi.fn();
    const second = (where === "here" ? here : there)
      .hold("a", () => {}, never)
      .then((held) => {
        got();
        return held;
      });
    await expect.poll(() => asked.mock.calls.length).toBeGreaterThan(0);
    expect(got).not.toHaveBeenCalled();
    await first.release();
    await (await second).release();
    await (await here.hold("a", () => {}, never)).release();
  },
);

test("another name waits for nobody, and who waits is not asked itself", async () => {
  const holder = await there.hold("b", () => {}, never);
  await (await here.hold("c", () => {}, never)).release();
  const question = new AbortController();
  const own = vi.fn();
  const waiting = here.hold("b", own, question.signal);
  waiting.catch(() => {});
  await new Promise((later) => setTimeout(later, 350));
  expect(own).not.toHaveBeenCalled();
  question.abort(new Error("not any more"));
  await expect(waiting).rejects.toThrow("not any more");
  await holder.release();
});

test("a connection that breaks gives up what it held, says so, and another takes its place", async () => {
  const asked = vi.fn();
  const held = await here.hold("d", asked, never);
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(
    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'agire locks' AND datname = current_database()",
  );
  await client.end();
  await expect.poll(() => asked.mock.calls.length).toBe(1);
  await held.release();
  const again = await there.hold("d", () => {}, never);
  await again.release();
  await (await here.hold("d", () => {}, never)).release();
});
