import { type ChildProcess, execFile, spawn } from "node:child_process";
import { once } from "node:events";
import {
  chmod,
  chown,
  cp,
  lstat,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  realpath,
  rm,
  symlink,
  utimes,
  writeFile,
} from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { setTimeout as sleep } from "node:timers/promises";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import pg from "pg";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { chooseHome } from "../../../server/host/embedded-postgres/choose-home.ts";
import { findBinaries, locateBinaries } from "../../../server/host/embedded-postgres/find-binaries.ts";
import {
  type EmbeddedPostgres,
  startEmbeddedPostgres,
} from "../../../server/host/embedded-postgres/index.ts";
import { processMark } from "../../../server/host/embedded-postgres/process-mark.ts";
import { withLock } from "../../../server/host/embedded-postgres/with-lock.ts";

const isRoot = process.getuid?.() === 0;
const settings = { fsync: "off", shared_buffers: "16MB" };
const timeout = 60_000;
/** Some user who is not root; owner of what is somebody else's. */
const nobody = 65534;

let template: string;
let base: string;
let opened: EmbeddedPostgres[];
let apps: ChildProcess[];
let said: string[];

beforeAll(async () => {
  template = await makeDirectory();
  const server = await startEmbeddedPostgres({ dataDir: join(template, "data"), settings });
  await server.stop();
}, timeout);

afterAll(() => rm(template, { recursive: true, force: true }));

beforeEach(async () => {
  base = await makeDirectory();
  opened = [];
  apps = [];
  said = [];
});

afterEach(async () => {
  for (const app of apps) await kill(app);
  for (const server of opened) await server.stop();
  for (const { directory } of opened) await rm(directory, { recursive: true, force: true });
  await rm(base, { recursive: true, force: true });
}, timeout);

async function makeDirectory(): Promise<string> {
  const directory = await realpath(await mkdtemp(join(tmpdir(), "agire-test-")));
  // Or root's server account could not enter, which is a test of its own.
  await chmod(directory, 0o755);
  return directory;
}

/** A cluster made before, to spare the test initdb. */
async function copyTemplate(): Promise<void> {
  // fs.cp would make root the owner.
  await promisify(execFile)("cp", ["-a", join(template, "data"), join(base, "data")]);
}

async function open(
  dataDir = join(base, "data"),
  more: Record<string, string> = {},
): Promise<EmbeddedPostgres> {
  const server = await startEmbeddedPostgres({
    dataDir,
    log: (message) => said.push(message),
    settings: { ...settings, ...more },
  });
  opened.push(server);
  return server;
}

/** Another process of the app, which holds the server until it is told to leave or killed. */
async function openInAnotherProcess(dataDir = join(base, "data")) {
  const index = pathToFileURL(
    join(import.meta.dirname, "../../../server/host/embedded-postgres/index.ts"),
  ).href;
  const script = `
    const { startEmbeddedPostgres } = await import(${JSON.stringify(index)});
    const log = (message) => console.log(JSON.stringify({ message }));
    const server = await startEmbeddedPostgres(${JSON.stringify({ dataDir, settings })});
    console.log("ready");
    process.stdin.on("data", async () => { await server.stop(); process.exit(); });
  `;
  const args = ["--import", "tsx", "--input-type=module", "-e", script];
  const app = spawn(process.execPath, args, { stdio: ["pipe", "pipe", "inherit"] });
  apps.push(app);
  const lines = createInterface({ input: app.stdout });
  const [first] = await Promise.race([once(lines, "line"), once(app, "exit")]);
  expect(first).toBe("ready");
  return {
    kill: () => kill(app),
    async leave() {
      app.stdin.write("leave\n");
      await once(app, "exit");
    },
  };
}

async function kill(app: ChildProcess): Promise<void> {
  if (app.exitCode !== null || app.signalCode !== null) return;
  app.kill("SIGKILL");
  await once(app, "exit");
}

async function query(server: EmbeddedPostgres, sql: string): Promise<unknown[] | undefined> {
  const client = new pg.Client({ connectionString: server.url });
  client.on("error", () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query({ text: sql, rowMode: "array" });
    return rows?.flat();
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** Tries until it answers, as the app's pools do. */
async function eventually<T>(work: () => Promise<T>, milliseconds = 10_000): Promise<T> {
  const deadline = Date.now() + milliseconds;
  for (;;) {
    try {
      return await work();
    } catch (error) {
      if (Date.now() > deadline) throw error;
      await sleep(25);
    }
  }
}

async function serverPid(server: EmbeddedPostgres): Promise<number> {
  return Number.parseInt(await readFile(join(server.directory, "cluster", "postmaster.pid"), "utf8"), 10);
}

/** A zombie whom nobody has buried yet does not run. */
async function runs(pid: number): Promise<boolean> {
  return (await processMark(pid)) !== undefined;
}

describe("startEmbeddedPostgres", { timeout }, () => {
  it("makes a cluster, keeps its data over a restart, and opens nothing but a private socket", async () => {
    const first = await open();
    expect(first.freshlyCreated).toBe(true);
    await query(first, "CREATE TABLE kept AS SELECT 42 AS n");
    const { connection } = first;
    const client = new pg.Client(connection);
    await client.connect();
    await client.end();
    expect(connection).toMatchObject({ user: "agire", database: "agire", port: 5432 });
    expect((await lstat(connection.host)).mode & 0o777).toBe(0o700);
    expect(await query(first, "SHOW listen_addresses")).toEqual([""]);
    expect(await query(first, "SELECT current_setting('TimeZone'), current_setting('fsync')")).toEqual([
      "UTC",
      "off",
    ]);

    const pid = await serverPid(first);
    await Promise.all([first.stop(), first.stop()]);
    await first.stop();
    expect(await runs(pid)).toBe(false);

    const second = await open();
    expect(second.freshlyCreated).toBe(false);
    expect(await query(second, "SELECT n FROM kept")).toEqual([42]);
  });

  it("knows Italian: UTF-8, ICU order, unaccent, trigrams, and what a letter is", async () => {
    await copyTemplate();
    const server = await open();
    await query(server, "CREATE EXTENSION unaccent; CREATE EXTENSION pg_trgm");
    expect(await query(server, "SHOW server_encoding")).toEqual(["UTF8"]);
    const sorted = `SELECT x FROM unnest(ARRAY['zeta','Èrba','erba','Alba','àlba']) x ORDER BY x COLLATE "it-x-icu"`;
    expect(await query(server, sorted)).toEqual(["Alba", "àlba", "erba", "Èrba", "zeta"]);
    expect(
      await query(
        server,
        "SELECT unaccent('Città'), lower('È'), similarity('gemelaggio', 'gemellaggio') > 0.7",
      ),
    ).toEqual(["Citta", "è", true]);
    // "l’ente" with the typographic apostrophe is found under "ente", and "È" is the stop word "è".
    expect(await query(server, "SELECT to_tsvector('italian', 'L’ente È')::text")).toEqual(["'ente':2"]);
  });

  it("runs until the last holder leaves", async () => {
    await copyTemplate();
    const first = await open();
    const second = await open();
    const other = await openInAnotherProcess();
    const pid = await serverPid(first);
    expect(second.freshlyCreated).toBe(false);
    expect(await serverPid(second)).toBe(pid);
    await first.stop();
    await second.stop();
    expect(await runs(pid)).toBe(true);
    await other.leave();
    expect(await runs(pid)).toBe(false);
  });

  it("starts once when many start at the same time", async () => {
    const servers = await Promise.all([open(), open(), open(), openInAnotherProcess()]);
    expect(
      servers.filter((server) => "freshlyCreated" in server && server.freshlyCreated).length,
    ).toBeLessThan(2);
    expect(await readdir(join(base, "data", "holders"))).toHaveLength(4);
    expect(await readdir(join(base, "data", "lock"))).toEqual([]);
  });

  it("comes back by itself, with all that was committed, when the server is killed", async () => {
    await copyTemplate();
    const server = await open(undefined, { fsync: "on" });
    const pool = new pg.Pool({ connectionString: server.url, max: 3 });
    pool.on("error", () => undefined);
    await pool.query("CREATE TABLE kept (n int)");
    for (let n = 1; n <= 50; n++) await pool.query("INSERT INTO kept VALUES ($1)", [n]);
    const pid = await serverPid(server);
    process.kill(pid, "SIGKILL");
    await sleep(20);
    const { rows } = await eventually(() => pool.query("SELECT count(*)::int AS n FROM kept"));
    expect(rows).toEqual([{ n: 50 }]);
    await pool.end();
    expect(await serverPid(server)).not.toBe(pid);
    expect(said.join("\n")).toContain("lo riavvio");
  });

  it("is brought back by one of several processes, also when the one that started it is gone", async () => {
    await copyTemplate();
    const starter = await openInAnotherProcess();
    const other = await openInAnotherProcess();
    const server = await open();
    await starter.kill();
    for (let round = 0; round < 2; round++) {
      const pid = await serverPid(server);
      process.kill(pid, "SIGKILL");
      await eventually(async () => expect(await serverPid(server)).not.toBe(pid));
      await eventually(() => query(server, "SELECT 1"));
    }
    const pid = await serverPid(server);
    await other.leave();
    expect(await runs(pid)).toBe(true);
    await server.stop();
    expect(await runs(pid)).toBe(false);
  });

  it("joins the server which a killed app left running", async () => {
    await copyTemplate();
    const app = await openInAnotherProcess();
    await app.kill();
    const pid = Number.parseInt(await readFile(join(base, "data", "cluster", "postmaster.pid"), "utf8"), 10);
    expect(await runs(pid)).toBe(true);
    const server = await open();
    expect(server.freshlyCreated).toBe(false);
    expect(await serverPid(server)).toBe(pid);
    await query(server, "SELECT 1");
    await server.stop();
    expect(await runs(pid)).toBe(false);
  });

  it("replaces a left-over server that runs with other settings", async () => {
    await copyTemplate();
    const app = await openInAnotherProcess();
    await app.kill();
    const server = await open(undefined, { work_mem: "5MB" });
    expect(await query(server, "SHOW work_mem")).toEqual(["5MB"]);
  });

  it("starts over the files of a killed server, even when their number is another process's now", async () => {
    await copyTemplate();
    const first = await open();
    const { cluster, socket } = { cluster: join(base, "data", "cluster"), socket: first.connection.host };
    const note = await readFile(join(cluster, "postmaster.pid"), "utf8");
    await query(first, "CREATE TABLE kept AS SELECT 1 AS n");
    await first.stop();
    for (const pid of [String(process.pid), ""]) {
      await mkdir(socket, { recursive: true });
      await writeFile(join(cluster, "postmaster.pid"), pid && note.replace(/^\d+/, pid));
      await writeFile(join(socket, ".s.PGSQL.5432.lock"), pid && note.replace(/^\d+/, pid));
      await writeFile(join(socket, ".s.PGSQL.5432"), "");
      // Not fresh, or a server might just be writing it.
      await utimes(join(cluster, "postmaster.pid"), 1, 1);
      await utimes(join(socket, ".s.PGSQL.5432.lock"), 1, 1);
      const server = await open();
      expect(await query(server, "SELECT n FROM kept")).toEqual([1]);
      await server.stop();
    }
  });

  it("gets its socket back when a cleaner took it", async () => {
    await copyTemplate();
    const app = await openInAnotherProcess();
    await app.kill();
    await rm(join(base, "data", "socket"), { recursive: true });
    expect(await query(await open(), "SELECT 1")).toEqual([1]);
  });

  it("does not stumble over a killed initdb", async () => {
    const leftover = join(base, "data", "cluster.new-1-1");
    await mkdir(leftover, { recursive: true });
    await chmod(join(base, "data"), 0o755);
    await writeFile(join(leftover, "PG_VERSION"), "17\n");
    await mkdir(join(base, "data", "cluster"));
    if (isRoot) await chown(join(base, "data", "cluster"), nobody, nobody);
    const server = await open();
    expect(server.freshlyCreated).toBe(true);
    expect(await query(server, "SELECT 1")).toEqual([1]);
    expect(await readdir(join(base, "data"))).not.toContain("cluster.new-1-1");
  });

  it("puts the socket elsewhere when the path is too long for one", async () => {
    const server = await open(join(base, "l".repeat(100), "data"));
    expect(await query(server, "SELECT 1")).toEqual([1]);
    const { host } = server.connection;
    expect(host.startsWith(base)).toBe(false);
    expect((await lstat(host)).mode & 0o777).toBe(0o700);
    await server.stop();
    expect(await lstat(host).catch(() => "gone")).toBe("gone");

    // Somebody who may write there was quicker.
    await symlink(base, host);
    await expect(open(join(base, "l".repeat(100), "data"))).rejects.toThrow("is not a directory of the user");
    await rm(host);
  });

  it("lives where its user can enter, and finds its data there again", async () => {
    const closed = join(base, "closed");
    await mkdir(closed, { mode: 0o700 });
    const first = await open(join(closed, "data"));
    await query(first, "CREATE TABLE kept AS SELECT 7 AS n");
    expect(first.directory === join(closed, "data")).toBe(!isRoot);
    expect(said.some((message) => message.includes(`il database sta in ${first.directory}`))).toBe(isRoot);
    expect((await lstat(closed)).mode & 0o777).toBe(0o700);
    await first.stop();
    const second = await open(join(closed, "data"));
    expect(second.directory).toBe(first.directory);
    expect(await query(second, "SELECT n FROM kept")).toEqual([7]);
    await second.stop();

    // Whoever deletes the data directory means to begin anew.
    await rm(join(closed, "data"), { recursive: true });
    const third = await open(join(closed, "data"));
    expect(third.freshlyCreated).toBe(true);
  });

  it("leaves a user's data to that user", async () => {
    const dataDir = join(base, "data");
    if (isRoot) {
      await mkdir(dataDir);
      await chown(dataDir, nobody, nobody);
      const server = await open();
      expect(server.directory).toBe(dataDir);
      for (const inner of ["cluster", "lock", "holders", "server.log", "socket"]) {
        expect((await lstat(join(dataDir, inner))).uid).toBe(nobody);
      }
      await server.stop();
      await chown(join(dataDir, "cluster"), 0, 0);
      await expect(open()).rejects.toThrow("belongs to root");
    } else {
      await expect(open("/agire-data-of-root")).rejects.toThrow("cannot be made");
      await mkdir(dataDir, { mode: 0o500 });
      await expect(open()).rejects.toThrow("cannot write in");
    }
  });

  it("says why it cannot start", async () => {
    await copyTemplate();
    await expect(open(undefined, { shared_buffers: "plenty" })).rejects.toThrow(
      /server\.log[\s\S]*shared_buffers/,
    );
    const server = await open();
    await server.stop();
    await writeFile(join(server.directory, "cluster", "PG_VERSION"), "16\n");
    await expect(open()).rejects.toThrow("made by PostgreSQL 16");
    expect(await readdir(join(base, "data", "holders"))).toEqual([]);
  });

  it("gives up quietly when its data are deleted under it", async () => {
    await copyTemplate();
    const server = await open();
    const pid = await serverPid(server);
    await rm(server.directory, { recursive: true });
    await server.stop();
    expect(await runs(pid)).toBe(false);
  });
});

describe("findBinaries", { timeout }, () => {
  it("adds the links that npm install --ignore-scripts leaves out, or works on a copy", async () => {
    const shipped = await locateBinaries();
    const home = await chooseHome(join(base, "data"), () => undefined);
    const closed = join(base, "closed");
    for (const native of [join(base, "native"), join(closed, "native")]) {
      await mkdir(join(native, ".."), { recursive: true });
      await cp(shipped.native, native, {
        recursive: true,
        filter: async (path) => !(await lstat(path)).isSymbolicLink(),
      });
    }
    const inPlace = await findBinaries(home, () => undefined, { ...shipped, native: join(base, "native") });
    expect(inPlace.postgres).toBe(join(base, "native", "bin", "postgres"));

    // Neither written by an ordinary user nor entered by root's server account.
    await chmod(join(closed, "native", "lib"), 0o500);
    await chmod(closed, 0o700);
    const copied = await findBinaries(home, () => undefined, { ...shipped, native: join(closed, "native") });
    expect(copied.postgres.startsWith(join(base, "data"))).toBe(true);
    await chmod(join(closed, "native", "lib"), 0o700);
  });
});

describe("withLock", { timeout }, () => {
  it("lets one in at a time and passes over the dead", async () => {
    const dead = "999999999.1.0.abc";
    await writeFile(join(base, `choosing-${dead}`), "");
    await writeFile(join(base, `ticket-1-${dead}`), "");
    let inside = 0;
    let most = 0;
    const visit = () =>
      withLock(base, async () => {
        most = Math.max(most, ++inside);
        await sleep(5);
        inside--;
      });
    await Promise.all(Array.from({ length: 10 }, visit));
    expect(most).toBe(1);
    expect(await readdir(base)).toEqual([]);
  });
});
