import { closeSilent } from "../../server/topics/close-silent.ts";
import { purgeRemoved } from "../../server/topics/purge-removed.ts";
import type { HouseTopic } from "../support/house.ts";
import type { Stage, WhoLooks } from "./stage.ts";

// Every act that the room of topics announces, by name, each done as people or jobs do it.

type Acting = (stage: Stage, topic: HouseTopic) => Promise<unknown>;
type TopicAct = {
  what: string;
  /** A topic of the stage unless said. */
  in?: (stage: Stage) => Promise<HouseTopic>;
  /** What was done before anybody looks. */
  prepare?: Acting;
  act: Acting;
  /** All unless said. */
  looking?: WhoLooks[];
};

const reason = "Una prova";
const topics = ({ house }: Stage) => house.community.topics;

const moderate =
  (change: string): Acting =>
  (stage, { id }) =>
    topics(stage).moderateTopic(stage.lead.viewer, id, { change, reason });
const moderatePost =
  (removed: "yes" | "no"): Acting =>
  (stage, { id }) =>
    topics(stage).moderatePost(stage.lead.viewer, id, { number: 3, removed, reason });
const edit = async (stage: Stage, { id }: HouseTopic, body: string) => {
  const { version } = await topics(stage).postSource(stage.bruno.viewer, id, 2);
  return topics(stage).editPost(stage.bruno.viewer, id, { number: 2, version, body });
};
const removed: Acting = (stage, { id }) => topics(stage).removePost(stage.bruno.viewer, id, { number: 2 });
const useful =
  (chosen: "yes" | "no", number = 3): Acting =>
  (stage, { id }) =>
    topics(stage).chooseUseful(stage.anna.viewer, id, { number, chosen });
const reacting =
  (way: object): Acting =>
  (stage, { id }) =>
    topics(stage).react(stage.anna.viewer, id, { number: 2, ...way });
const testimony =
  (chosen: "yes" | "no"): Acting =>
  (stage, { id }) =>
    topics(stage).markTestimony(stage.lead.viewer, id, { number: 2, chosen });
const versionRestored =
  (by: "bruno" | "lead"): Acting =>
  async (stage, { id }) =>
    topics(stage).restoreVersion(stage[by].viewer, id, { number: 2, version: 1, of: 2, reason });

export const TOPIC_ACTS: Record<string, TopicAct[]> = {
  "post.created": [
    { what: "a reply", act: ({ house, bruno }, topic) => house.post(bruno, topic, "Un **altro**.") },
    {
      what: "a first reply of somebody",
      act: async ({ house }, topic) => house.post(await house.member(), topic),
    },
  ],
  "post.edited": [
    { what: "another text", act: (stage, topic) => edit(stage, topic, "Un testo *cambiato*") },
    {
      what: "an earlier text of one's own",
      prepare: (stage, topic) => edit(stage, topic, "Un testo cambiato"),
      act: versionRestored("bruno"),
    },
  ],
  "post.removed": [
    { what: "by its author", act: removed },
    { what: "by a lead", act: moderatePost("yes") },
    { what: "the useful answer", prepare: useful("yes"), act: moderatePost("yes") },
    {
      what: "the only one of somebody",
      act: (stage, { id }) =>
        topics(stage).moderatePost(stage.lead.viewer, id, { number: 1, removed: "yes", reason }),
    },
  ],
  "post.restored": [
    {
      what: "by its author, who removed it",
      prepare: removed,
      act: (stage, { id }) => topics(stage).undoRemoval(stage.bruno.viewer, id, { number: 2 }),
    },
    { what: "by a lead", prepare: moderatePost("yes"), act: moderatePost("no") },
  ],
  "post.versionRestored": [
    {
      what: "an earlier text, by a lead",
      prepare: (stage, topic) => edit(stage, topic, "Un testo cambiato"),
      act: versionRestored("lead"),
    },
  ],
  "post.taskTicked": [
    {
      what: "a box ticked by its author",
      async act(stage, { id, path }) {
        const page = await stage.visitors.guest.get(path);
        const [, task = ""] = /value="(0\.[a-z0-9]+)"/.exec(page.text) ?? [];
        return topics(stage).tickTask(stage.anna.viewer, id, { number: 4, task, done: "yes" });
      },
    },
  ],
  "post.purged": [
    {
      what: "two messages removed long ago",
      async prepare(stage, topic) {
        await removed(stage, topic);
        await moderatePost("yes")(stage, topic);
        await stage.house.pool.query(
          "UPDATE post SET removed_at = now() - interval '90 days' WHERE topic_id = $1 AND removed_at IS NOT NULL",
          [topic.id],
        );
      },
      act: ({ platform }) => purgeRemoved(platform)(),
    },
  ],
  "reaction.given": [{ what: "thanks", act: reacting({ give: "THANKS" }) }],
  "reaction.takenBack": [
    { what: "thanks", prepare: reacting({ give: "THANKS" }), act: reacting({ takeBack: "THANKS" }) },
  ],
  "testimony.chosen": [{ what: "by a lead", act: testimony("yes") }],
  "testimony.takenBack": [{ what: "by a lead", prepare: testimony("yes"), act: testimony("no") }],
  "topic.locked": [{ what: "by a lead", act: moderate("lock") }],
  "topic.unlocked": [{ what: "by a lead", prepare: moderate("lock"), act: moderate("unlock") }],
  "topic.pinned": [{ what: "by a lead", act: moderate("pin") }],
  "topic.unpinned": [{ what: "by a lead", prepare: moderate("pin"), act: moderate("unpin") }],
  "topic.rulesChanged": [
    {
      what: "announcements alone",
      act: (stage, { id }) => {
        const rules = { slowMinutes: "5", closeAfterDays: "30", announceOnly: "yes", reason };
        return topics(stage).setTopicRules(stage.lead.viewer, id, rules);
      },
    },
  ],
  "topic.closedBySilence": [
    {
      what: "after a day",
      async prepare(stage, { id }) {
        const rules = { slowMinutes: "0", closeAfterDays: "1", reason };
        await topics(stage).setTopicRules(stage.lead.viewer, id, rules);
      },
      // The product's own job may come by and do it: not before it is looked at.
      async act({ house, platform }, { id }) {
        await house.pool.query(
          `UPDATE topic SET created_at = now() - interval '9 days', last_post_at = now() - interval '9 days',
             quiet_since = now() - interval '9 days' WHERE id = $1`,
          [id],
        );
        await closeSilent(platform)();
      },
    },
  ],
  "topic.usefulChosen": [
    { what: "by the asker", act: useful("yes") },
    { what: "another one", prepare: useful("yes"), act: useful("yes", 2) },
  ],
  "topic.usefulTakenBack": [{ what: "by the asker", prepare: useful("yes"), act: useful("no") }],
  "topic.renamed": [
    {
      what: "the general discussion",
      in: async (stage) => (await stage.ledTwinning("PUBLIC")).general,
      act: async (stage, { id }) =>
        topics(stage).renameGeneralTopic(stage.lead.viewer, await stage.spaceOf(id), {
          discussion: "Un altro titolo",
        }),
    },
  ],
  "topic.movedAway": [
    {
      what: "to another twinning",
      async act(stage, { id }) {
        const { slug } = await stage.ledTwinning("PUBLIC");
        return topics(stage).moveTopic(stage.lead.viewer, id, { space: slug, reason });
      },
    },
  ],
  "topic.mergedAway": [
    {
      what: "into another one",
      async act(stage, { id }) {
        const other = await stage.topic();
        return topics(stage).mergeTopic(stage.lead.viewer, id, { into: String(other.id), reason });
      },
    },
  ],
  "topic.mergedHere": [
    {
      what: "from another one",
      async act(stage, { id }) {
        const other = await stage.topic();
        return topics(stage).mergeTopic(stage.lead.viewer, other.id, { into: String(id), reason });
      },
    },
  ],
  "topic.split": [
    {
      what: "two messages into a new one",
      act: (stage, { id }) =>
        topics(stage).splitTopic(stage.lead.viewer, id, { numbers: "2-3", title: "Un'altra", reason }),
    },
  ],
  "topic.audienceChanged": [
    {
      what: "the general discussion of a twinning that is opened to everybody",
      in: async (stage) => (await stage.ledTwinning("MEMBERS")).general,
      act: (stage, { id }) => stage.show(id, "PUBLIC"),
      looking: ["member", "lead"],
    },
  ],
};

/** Acts whose topic nobody can be looking at, and why. */
export const ELSEWHERE: Record<string, string> = {
  "topic.opened": "it was not there before",
  "topic.movedHere": "told beside topic.movedAway, for the log of the other space",
};
