import { readEnv } from "../../server/platform/env.ts";
import { createPlatform, type Platform } from "../../server/platform/platform.ts";
import type { Visibility } from "../../server/spaces/contract.ts";
import type { TopicChanges } from "../../server/topics/contract.ts";
import { type House, type HouseMember, type HouseTopic, openHouse } from "../support/house.ts";
import type { Visitor } from "../support/visitor.ts";

export type WhoLooks = "guest" | "member" | "lead";

/** A house in which everything that can happen to a topic can be done, and looked on at. */
export type Stage = {
  house: House;
  /** For what jobs do. */
  platform: Platform;
  /** Who looks on: a guest, a member who takes no part, the lead of the twinning. */
  visitors: Record<WhoLooks, Visitor>;
  onlooker: HouseMember;
  anna: HouseMember;
  bruno: HouseMember;
  lead: HouseMember;
  /** By Anna, in a twinning: the opening, two messages of Bruno's, a list of tasks of Anna's. */
  topic(): Promise<HouseTopic>;
  /** Another twinning with the same lead. */
  ledTwinning(visibility: Visibility): Promise<{ spaceId: number; slug: string; general: HouseTopic }>;
  /** Changes who may see the twinning a topic stands in. */
  show(topicId: number, visibility: Visibility): Promise<unknown>;
  spaceOf(topicId: number): Promise<number>;
  versionOf(topicId: number): Promise<number>;
  slugOf(topicId: number): Promise<string>;
  /** What a window asks for that held this version. */
  changes(who: WhoLooks, topicId: number, version: number): Promise<TopicChanges>;
  lastActivity(): Promise<number>;
  /** Names of what was announced since. */
  activitiesAfter(id: number): Promise<string[]>;
  close(): Promise<void>;
};

export async function setStage(): Promise<Stage> {
  const house = await openHouse();
  const env = readEnv({ LOG_LEVEL: "silent", DATA_DIR: house.dataDir, RATE_LIMITS: "1000" });
  const platform = createPlatform(env, house.proxy.url);
  const names = ["Onorina", "Anna", "Bruno", "Lea"];
  const [onlooker, anna, bruno, lead] = (await Promise.all(names.map((name) => house.member(name)))) as [
    HouseMember,
    HouseMember,
    HouseMember,
    HouseMember,
  ];
  async function ledTwinning(visibility: Visibility) {
    const space = await house.twinning(visibility);
    await house.takePart(lead, space.spaceId, "LEAD");
    return space;
  }
  const { slug } = await ledTwinning("PUBLIC");
  const visitors = {
    guest: house.guest(),
    member: await house.signedIn(onlooker),
    lead: await house.signedIn(lead),
  };
  const one = async <Value>(query: string, value?: number): Promise<Value> =>
    (await house.pool.query(query, value === undefined ? [] : [value])).rows[0].value;

  return {
    house,
    platform,
    ...{ onlooker, anna, bruno, lead },
    visitors,
    async topic() {
      const topic = await house.topic(anna, { space: slug });
      for (const text of ["Il primo.", "Il secondo."]) await house.post(bruno, topic, text);
      await house.post(anna, topic, "- [ ] uno\n- [ ] due");
      return topic;
    },
    ledTwinning,
    async show(topicId, visibility) {
      const of = await one<string>(
        "SELECT s.slug AS value FROM space s JOIN topic t ON t.space_id = s.id WHERE t.id = $1",
        topicId,
      );
      return house.community.twinnings.editTwinning(lead.viewer, of, {
        ...{ acronym: of, title: `Gemellaggio ${of}`, summary: "Una prova.", theme: "Prova" },
        ...{ presentation: "Testo.", objectives: "- uno", offering: "", receiving: "", coordinating: "" },
        ...{ state: "RUNNING", visibility, version: 1 },
      });
    },
    spaceOf: (topicId) => one("SELECT space_id AS value FROM topic WHERE id = $1", topicId),
    versionOf: (topicId) => one("SELECT version AS value FROM topic WHERE id = $1", topicId),
    slugOf: (topicId) => one("SELECT slug AS value FROM topic WHERE id = $1", topicId),
    changes: async (who, topicId, version) =>
      JSON.parse((await visitors[who].get(`/discussioni/${topicId}/cambiamenti/${version}`)).text),
    lastActivity: () => one("SELECT coalesce(max(id), 0)::int AS value FROM activity"),
    activitiesAfter: (id) =>
      one("SELECT coalesce(json_agg(name), '[]') AS value FROM activity WHERE id > $1", id),
    async close() {
      await platform.close();
      await house.close();
    },
  };
}
