import { randomInt, randomUUID } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import type { HouseTopic } from "../support/house.ts";
import type { Answer, Visitor } from "../support/visitor.ts";

/** What a writer knows of one post of hers. */
export type Known = {
  clientId: string;
  /** Absent while no answer said it. */
  number?: number;
  /** Every text that was acknowledged, the first one first. */
  texts: string[];
  removed: boolean;
  /** What was sent last without an answer and given up: it may have happened, and nothing else may. */
  maybe?: { text: string } | { removal: true };
};

export type Writer = {
  /** Ends after the act under way is acknowledged or given up. */
  stop(): Promise<void>;
  /** By client id. Kept outside the app: it is what the app promised. */
  ledger: ReadonlyMap<string, Known>;
  /** Acts that were acknowledged. */
  acts(): number;
  /** Acts whose answer was lost and that were not sent again. */
  givenUp(): number;
};

/** Nobody was there to take it, or it was taken and what became of it is not known (null). */
const lostOrNeverSent = (error: NodeJS.ErrnoException) =>
  error.code === "ECONNREFUSED" ? "never sent" : null;

/**
 * Somebody who writes, changes and removes without a pause. When the answer is lost she mostly sends the same
 * again, as the page does, until it is acknowledged; one time in four she leaves it, and then does not touch
 * that post any more.
 */
export function startWriter(person: Visitor, topic: HouseTopic): Writer {
  const ledger = new Map<string, Known>();
  let acts = 0;
  let givenUp = 0;
  let stopping = false;

  /** The answer that acknowledged it; null when she gave up without one. */
  async function send(fields: () => Promise<Record<string, string>>): Promise<Answer | null> {
    for (let lost = false; ; ) {
      const form = await fields();
      const answer = await person.post(topic.path, form).catch(lostOrNeverSent);
      if (answer === "never sent") {
        await pause(20);
        continue;
      }
      if (answer?.status === 302) {
        acts++;
        return answer;
      }
      // 503: not done, says the app. 409: an edit upon a version that is not there (any more): look again.
      const again =
        answer === null || answer.status === 503 || (answer.status === 409 && form.intent === "edit");
      if (!again) throw new Error(`${form.intent} was answered ${answer?.status}`);
      lost ||= answer === null;
      if (lost && randomInt(4) === 0) {
        givenUp++;
        return null;
      }
      await pause(20);
    }
  }

  async function reply() {
    const clientId = randomUUID();
    const text = `Messaggio ${clientId}`;
    const answer = await send(async () => ({ intent: "reply", body: text, clientId }));
    if (!answer) return void ledger.set(clientId, { clientId, texts: [], removed: false, maybe: { text } });
    const number = Number(/#messaggio-(\d+)$/.exec(answer.headers.location ?? "")?.[1]);
    ledger.set(clientId, { clientId, number, texts: [text], removed: false });
  }

  async function edit(post: Known & { number: number }) {
    const text = `Cambiato ${randomUUID()}`;
    const number = String(post.number);
    const answer = await send(async () => ({
      ...{ intent: "edit", number, body: text },
      version: await versionNow(post.number),
    }));
    if (answer) post.texts.push(text);
    else post.maybe = { text };
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

  async function remove(post: Known & { number: number }) {
    const answer = await send(async () => ({ intent: "remove", number: String(post.number) }));
    if (answer) post.removed = true;
    else post.maybe = { removal: true };
  }

  async function write() {
    const isHers = (post: Known): post is Known & { number: number } =>
      post.number !== undefined && !post.removed && !post.maybe;
    while (!stopping) {
      const mine = [...ledger.values()].filter(isHers);
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
    givenUp: () => givenUp,
    async stop() {
      stopping = true;
      await writing;
    },
  };
}
