import { writeFileSync } from "node:fs";
import { availableParallelism, cpus, loadavg } from "node:os";
import { type Cleanup, createCleanup } from "./cleanup.ts";
import { bigPages } from "./rows/big-pages.ts";
import { fanOut } from "./rows/fan-out.ts";
import { firstVisit } from "./rows/first-visit.ts";
import { guestPages } from "./rows/guest-pages.ts";
import { idleSockets } from "./rows/idle-sockets.ts";
import { memberPages } from "./rows/member-pages.ts";
import { reconnectStorm } from "./rows/reconnect-storm.ts";
import { replies } from "./rows/replies.ts";
import { sqlStatements } from "./rows/sql-statements.ts";
import { type Stage, setStage } from "./stage.ts";
import { type Row, tableOf } from "./table.ts";

/** What is measured, in this order; each answers its rows. A new one is a file and a line here. */
const MEASURES: Record<string, (stage: Stage) => Promise<Row[]>> = {
  "sql-statements": sqlStatements,
  "guest-pages": guestPages,
  "member-pages": memberPages,
  replies,
  "fan-out": fanOut,
  "idle-sockets": idleSockets,
  "reconnect-storm": reconnectStorm,
  "first-visit": firstVisit,
};
/** With `--big` in place of them: the big database alone takes minutes to make. */
const BIG_MEASURES: typeof MEASURES = { "big-pages": bigPages };

const TOO_LONG_MS = 30 * 60_000;

type Options = { root: string; json: string | undefined; rows: string[] | undefined; big: boolean };

/** Measures, prints one table, and leaves nothing behind: no process, no file but the one asked for. */
export async function bench({ root, json, rows, big }: Options): Promise<never> {
  const measures = big ? BIG_MEASURES : MEASURES;
  const unknown = rows?.filter((name) => !(name in measures)) ?? [];
  if (unknown.length) {
    console.error(`No such row: ${unknown.join(", ")}. There are: ${Object.keys(measures).join(", ")}.`);
    process.exit(2);
  }
  const cleanup = createCleanup();
  leaveCleanly(cleanup);
  try {
    const measured = await measure(root, cleanup, measures, rows);
    console.log(`\n${tableOf(measured.rows)}\n\n${machineText(measured)}`);
    if (json) writeFileSync(json, `${JSON.stringify(measured, null, 2)}\n`);
    for (const name of measured.failed) console.error(`Not measured: ${name}.`);
    await cleanup.run();
    process.exit(measured.failed.length === 0 ? 0 : 1);
  } catch (error) {
    if (cleanup.begun) return new Promise(() => {});
    console.error(error);
    await cleanup.run();
    process.exit(1);
  }
}

function leaveCleanly(cleanup: Cleanup) {
  const leave = (why: string, code: number) => {
    console.error(`\n${why}: stopping what was started…`);
    void cleanup.run().then(() => process.exit(code));
  };
  process.once("SIGINT", () => leave("Interrupted", 130));
  process.once("SIGTERM", () => leave("Told to stop", 143));
  setTimeout(() => leave("The bench takes far too long", 1), TOO_LONG_MS).unref();
}

async function measure(root: string, cleanup: Cleanup, measures: typeof MEASURES, names?: string[]) {
  const started = Date.now();
  const machine = { cpu: cpus()[0]?.model ?? "?", cores: availableParallelism(), node: process.version };
  const loadBefore = loadavg();
  say("Setting the stage: server, database, members, topics");
  const stage = await setStage(root, cleanup);
  const rows: Row[] = [];
  const failed: string[] = [];
  for (const name of names ?? Object.keys(measures)) {
    say(name);
    // What fails takes nothing of the others' with it.
    await measures[name]?.(stage).then(
      (measured) => rows.push(...measured),
      (error) => {
        console.error(error);
        failed.push(name);
      },
    );
  }
  const seconds = Math.round((Date.now() - started) / 1000);
  return {
    at: new Date().toISOString(),
    ...machine,
    loadBefore,
    loadAfter: loadavg(),
    seconds,
    rows,
    failed,
  };
}

const say = (what: string) => console.log(`${new Date().toLocaleTimeString("it")} ${what}…`);

const loadText = (load: number[]) => load.map((value) => value.toFixed(1)).join(" ");

const machineText = (measured: Awaited<ReturnType<typeof measure>>) =>
  [
    `${measured.cpu}, ${measured.cores} cores shared by server, database and load generators; Node ${measured.node}; fsync on.`,
    `Load average before ${loadText(measured.loadBefore)}, after ${loadText(measured.loadAfter)} (1, 5, 15 minutes); ${measured.seconds} seconds.`,
  ].join("\n");
