import { randomInt, randomUUID } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import type { HouseTopic } from "../support/house.ts";
import type { Answer, Visitor } from "../support/visitor.ts";

/** What was acknowledged of one post: the last text, or that it is gone. */
export type Acknowledged = { clientId: string; number: number; body: string; removed: boolean };

export type Writer = {
  /** Ends after the act under way is acknowledged. */
  stop(): Promise<void>;
  /** By client id. Kept outside the app: it is what the app promised. */
  ledger: ReadonlyMap<string, Acknowledged>;
  /** Acts that were acknowledged. */
  acts(): number;
};

/**
 * Somebody who writes, changes and removes without a pause and, like the page, sends the same again until it
 * is acknowledged.
 */
export function startWriter(person: Visitor, topic: HouseTopic): Writer {
  const ledger = new Map<string, Acknowledged>();
  let acts = 0;
  let stopping = false;

  async function untilAcknowledged(fields: Record<string, string>): Promise<Answer> {
    for (;;) {
      const answer = await person.post(topic.path, fields).catch(() => null);
      if (answer?.status === 302) {
        acts++;
        return answer;
      }
      // Away (no answer, 503): again. Anything else breaks the promise.
      if (answer && answer.status !== 503) throw new Error(`${fields.intent} was answered ${answer.status}`);
      await pause(20);
    }
  }

  async function reply() {
    const clientId = randomUUID();
    const body = `Messaggio ${clientId}`;
    const answer = await untilAcknowledged({ intent: "reply", body, clientId });
    const number = Number(/#messaggio-(\d+)$/.exec(answer.headers.location ?? "")?.[1]);
    ledger.set(clientId, { clientId, number, body, removed: false });
  }

  async function edit(post: Acknowledged) {
    const body = `Cambiato ${randomUUID()}`;
    for (;;) {
      const version = await versionNow(post.number);
      const fields = { intent: "edit", number: String(post.number), version, body };
      const answer = await person.post(topic.path, fields).catch(() => null);
      if (answer?.status === 302) {
        acts++;
        ledger.set(post.clientId, { ...post, body });
        return;
      }
      // A conflict says that an earlier sending of this very change, or nothing, arrived: look and send again.
      if (answer && answer.status !== 503 && answer.status !== 409) throw new Error(`edit: ${answer.status}`);
      await pause(20);
    }
  }

  /** The version of a post as its edit form carries it. */
  async function versionNow(number: number): Promise<string> {
    for (;;) {
      const page = Math.ceil(number / 20);
      const form = await person.get(`${topic.path}?pagina=${page}&modifica=${number}`).catch(() => null);
      const version = form && /name="version" value="(\d+)"/.exec(form.text)?.[1];
      if (version) return version;
      if (form && form.status !== 503) throw new Error(`the edit form was answered ${form.status}`);
      await pause(20);
    }
  }

  async function remove(post: Acknowledged) {
    await untilAcknowledged({ intent: "remove", number: String(post.number) });
    ledger.set(post.clientId, { ...post, removed: true });
  }

  async function write() {
    while (!stopping) {
      const mine = [...ledger.values()].filter(({ removed }) => !removed);
      const one = mine[randomInt(Math.max(1, mine.length))];
      const dice = randomInt(10);
      if (one && dice === 0) await remove(one);
      else if (one && dice <= 3) await edit(one);
      else await reply();
    }
  }
  const writing = write();
  // Looked at in stop(); until then a failure must not end the test run by itself.
  writing.catch(() => {});

  return {
    ledger,
    acts: () => acts,
    async stop() {
      stopping = true;
      await writing;
    },
  };
}
