import { randomInt, randomUUID } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import type { HouseTopic } from "../support/house.ts";
import type { Answer, Visitor } from "../support/visitor.ts";
import { type Sent, sender } from "./sender.ts";

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
  /** Whom the forms come from. */
  memberId: number;
  /** Ends after the act under way is acknowledged or given up. */
  stop(): Promise<void>;
  /** By client id. Kept outside the app: it is what the app promised. */
  ledger: ReadonlyMap<string, Known>;
  /** Whether she thanked, by the number of the other's post; "maybe" where no answer said it. */
  thanked: ReadonlyMap<number, boolean | "maybe">;
  sent: Sent;
  /** Acts that were acknowledged. */
  acts(): number;
  /** Acts whose answer was lost and that were not sent again. */
  givenUp(): number;
};

type Habits = {
  /** Between two acts, in milliseconds. */
  pauseMs?: number;
  /** Never leaves what was not answered: sends it until it is. */
  stubborn?: boolean;
};

/**
 * Somebody who writes, changes, removes and reacts without a pause. When the answer is lost she mostly sends the same
 * again, as the page does, until it is acknowledged; one time in four she leaves it, and then does not touch
 * that post any more.
 */
export function startWriter(
  person: Visitor,
  memberId: number,
  topic: HouseTopic,
  { pauseMs = 0, stubborn = false }: Habits = {},
): Writer {
  const ledger = new Map<string, Known>();
  const thanked = new Map<number, boolean | "maybe">();
  const { send, sent } = sender(person, topic.path, stubborn);
  /** The greatest number known of. */
  let last = 1;
  let stopping = false;

  async function reply() {
    const clientId = randomUUID();
    const text = `Messaggio ${clientId}`;
    const answer = await send(async () => ({ intent: "reply", body: text, clientId }));
    if (!answer) return void ledger.set(clientId, { clientId, texts: [], removed: false, maybe: { text } });
    const number = numberIn(answer);
    last = Math.max(last, number);
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

  async function thank() {
    const mine = new Set([...ledger.values()].map((post) => post.number));
    const number = 1 + randomInt(last);
    // One's own cannot be thanked for, and one that may be one's own is left alone too.
    if (mine.has(number) || [...ledger.values()].some((post) => post.number === undefined)) return reply();
    const now = thanked.get(number) ?? false;
    if (now === "maybe") return reply();
    const way: Record<string, string> = now ? { takeBack: "THANKS" } : { give: "THANKS" };
    const answer = await send(async () => ({ intent: "react", number: String(number), ...way }));
    // Removed meanwhile: nothing happened.
    if (answer?.status !== 404) thanked.set(number, answer ? !now : "maybe");
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
      else if (dice === 4) await thank();
      else await reply();
      await pause(pauseMs);
    }
  }
  const writing = write();
  // Looked at in stop(); until then a failure must not end the test run by itself.
  writing.catch(() => {});

  return {
    memberId,
    ledger,
    thanked,
    sent,
    acts: () => sent.acknowledged,
    givenUp: () => sent.givenUp,
    async stop() {
      stopping = true;
      await writing;
    },
  };
}

/** The number that the answer to a reply leads to. */
const numberIn = ({ headers }: Answer) => Number(/#messaggio-(\d+)$/.exec(headers.location ?? "")?.[1]);
