import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import pg from "pg";
import { vi } from "vitest";
import { type Community, createCommunity } from "../../server/community.ts";
import type { MemberRole, ParticipationRole, Viewer } from "../../server/members/contract.ts";
import { hashPassword } from "../../server/members/passwords.ts";
import { readEnv } from "../../server/platform/env.ts";
import { createPlatform } from "../../server/platform/platform.ts";
import type { Visibility } from "../../server/spaces/contract.ts";
import type { Audience } from "../../server/topics/contract.ts";
import { type AgireProcess, startAgireProcess } from "./agire-process.ts";
import { freshDatabase } from "./database.ts";
import { type PostgresProxy, postgresProxy } from "./postgres-proxy.ts";
import { type Visitor, visitor } from "./visitor.ts";

// Houses are processes, and machines have other work: what takes a second here may take ten elsewhere.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 120_000 });

export const PASSWORD = "una frase lunga e facile";

export type HouseMember = {
  id: number;
  name: string;
  email: string;
  administrationId: number;
  /** How she asks when a room is called directly. */
  viewer: Viewer;
};

export type HouseTopic = { id: number; slug: string; path: string };

export type House = {
  app: AgireProcess;
  /** The same community without http, on the same database: another process, as far as the app can tell. */
  community: Community;
  pool: pg.Pool;
  proxy: PostgresProxy;
  dataDir: string;
  /** The general discussion of the forum. */
  forum: HouseTopic;
  /** Another process of the built app on the same database. */
  startAnother(variables?: Record<string, string>, port?: number): Promise<AgireProcess>;
  member(name?: string, role?: MemberRole): Promise<HouseMember>;
  /** Someone signed in by the form; `at` is the process asked, the first one unless said. */
  signedIn(member: HouseMember, at?: AgireProcess): Promise<Visitor>;
  guest(at?: AgireProcess): Visitor;
  twinning(visibility?: Visibility): Promise<{ spaceId: number; slug: string; general: HouseTopic }>;
  takePart(member: HouseMember, spaceId: number, role?: ParticipationRole): Promise<void>;
  topic(
    author: HouseMember,
    about?: { space?: string; audience?: Audience; readers?: number[]; title?: string; body?: string },
  ): Promise<HouseTopic>;
  /** Writes a post without http; answers its number. */
  post(author: HouseMember, topic: HouseTopic, body?: string): Promise<number>;
  /** Letters kept on disk for this address, oldest first. */
  lettersTo(email: string): Promise<{ subject: string; text: string }[]>;
  /** By table, how many rows and a digest of what they say: equal twice means that nothing was written meanwhile. */
  contents(): Promise<Record<string, string>>;
  close(): Promise<void>;
};

let passwordHash: Promise<string> | undefined;

/** The built app as a process on a database of its own, and hands to prepare what a test needs. */
export async function openHouse(variables: Record<string, string> = {}): Promise<House> {
  const database = await freshDatabase();
  const proxy = await postgresProxy(database.url);
  const dataDir = mkdtempSync(path.join(tmpdir(), "agire-house-"));
  const given = { DATABASE_URL: proxy.url, DATA_DIR: dataDir, ...variables };
  const start = (more: Record<string, string> = {}, port?: number) =>
    startAgireProcess({ ...given, ...more }, port, builtRoot());
  const app = await start();
  const others: AgireProcess[] = [];
  const platform = createPlatform(
    readEnv({ LOG_LEVEL: "silent", DATA_DIR: dataDir, RATE_LIMITS: "1000" }),
    database.url,
  );
  const community = createCommunity(platform);
  const pool = new pg.Pool({ connectionString: database.url, max: 3 });
  pool.on("error", () => {});
  passwordHash ??= hashPassword(PASSWORD);
  const hash = await passwordHash;

  const topicNamed = ({ id, slug }: { id: number; slug: string }) => ({
    id,
    slug,
    path: `/discussioni/${id}/${slug}`,
  });
  const generalOf = async (spaceId: number) =>
    topicNamed(
      await platform.prisma.topic.findFirstOrThrow({
        where: { spaceId, isGeneral: true },
        select: { id: true, slug: true },
      }),
    );

  async function viewerOf(memberId: number): Promise<Viewer> {
    const { name, role, affiliations, participations } = await platform.prisma.member.findUniqueOrThrow({
      where: { id: memberId },
      include: {
        affiliations: { include: { administration: true } },
        participations: { where: { until: null } },
      },
    });
    const administration = affiliations[0]?.administration;
    return {
      member: {
        id: memberId,
        name,
        role,
        administration: administration ? { id: administration.id, name: administration.name } : null,
      },
      participations,
    };
  }
  async function member(name = `Membro ${randomUUID().slice(0, 6)}`, role: MemberRole = "MEMBER") {
    const key = randomUUID().slice(0, 8);
    const email = `${key}@example.org`;
    const administration = await platform.prisma.administration.create({
      data: { name: `Comune di ${key}`, slug: key },
    });
    const { id } = await platform.prisma.member.create({
      data: {
        name,
        email,
        role,
        emailConfirmedAt: new Date(),
        passwordHash: hash,
        consentVersion: "test",
        consentAt: new Date(),
        affiliations: { create: { administrationId: administration.id, jobTitle: "Funzionaria" } },
      },
    });
    return { id, name, email, administrationId: administration.id, viewer: await viewerOf(id) };
  }
  let admin: Promise<HouseMember> | undefined;
  const theAdmin = () => {
    admin ??= member("Amministratrice", "ADMIN");
    return admin;
  };

  return {
    app,
    community,
    pool,
    proxy,
    dataDir,
    forum: await generalOf(await community.spaces.communitySpaceId()),
    async startAnother(more = {}, port) {
      const other = await start(more, port);
      others.push(other);
      return other;
    },
    member,
    async signedIn({ email }, at = app) {
      const person = visitor(at.baseUrl);
      const answer = await person.post("/accedi", { email, password: PASSWORD, next: "/" });
      if (answer.status !== 302) throw new Error(`signing in was answered ${answer.status}`);
      return person;
    },
    guest: (at = app) => visitor(at.baseUrl),
    async twinning(visibility = "PUBLIC") {
      const slug = `t-${randomUUID().slice(0, 8)}`;
      const { spaceId } = await community.twinnings.openTwinning((await theAdmin()).viewer, {
        slug,
        acronym: slug.toUpperCase(),
        title: `Gemellaggio ${slug}`,
        summary: "Una prova.",
        presentation: "Testo.",
        objectives: "- uno",
        results: "",
        theme: "Prova",
        state: "RUNNING",
        visibility,
        parties: [],
      });
      return { spaceId, slug, general: await generalOf(spaceId) };
    },
    async takePart(person, spaceId, role = "PARTICIPANT") {
      const { id: memberId, administrationId } = person;
      const input = { spaceId, memberId, administrationId, role };
      await community.spaces.joinSpace((await theAdmin()).viewer, input);
      person.viewer = await viewerOf(memberId);
    },
    async topic(author, about = {}) {
      const { space = "forum", audience = "PUBLIC", readers = [] } = about;
      const { title = `Discussione ${randomUUID().slice(0, 8)}`, body = "Primo messaggio." } = about;
      const input = { title, body, audience, readers, clientId: randomUUID() };
      return topicNamed(await community.topics.openTopic(author.viewer, space, input));
    },
    async post(author, { id }, body = `Messaggio ${randomUUID()}`) {
      const input = { body, clientId: randomUUID() };
      return (await community.topics.postReply(author.viewer, id, input)).number;
    },
    async lettersTo(email) {
      const folder = path.join(dataDir, "mail");
      const names = await readdir(folder).catch(() => [] as string[]);
      const letters = await Promise.all(
        names
          .filter((name) => name.endsWith(".json"))
          .sort()
          .map(async (name) => JSON.parse(await readFile(path.join(folder, name), "utf8"))),
      );
      return letters.filter(({ to }) => to === email);
    },
    async contents() {
      const { rows } = await pool.query<{ name: string }>(TABLES);
      const said = rows.map(
        ({ name }) =>
          `SELECT '${name}' AS name, count(*) || ' ' || coalesce(md5(string_agg(r::text, ';' ORDER BY r::text)), '') AS said FROM "${name}" r`,
      );
      const answer = await pool.query<{ name: string; said: string }>(said.join(" UNION ALL "));
      return Object.fromEntries(answer.rows.map(({ name, said }) => [name, said]));
    },
    async close() {
      await Promise.all([app, ...others].map((one) => one.stop()));
      await platform.close();
      await pool.end();
      await proxy.close();
      await database.drop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/** Where the build to be tried stands: this tree, or a copy of it that nobody builds anew meanwhile. */
export const builtRoot = () => process.env.AGIRE_ROOT ?? process.cwd();

// Points of rate limits are spent by refusals too; jobs live in a schema of their own.
const TABLES = `SELECT table_name AS name FROM information_schema.tables
  WHERE table_schema = 'public' AND table_name NOT IN ('activity', 'rate_limit', '_prisma_migrations')
  ORDER BY table_name`;
