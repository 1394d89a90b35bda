import { setTimeout as pause } from "node:timers/promises";
import { readTopic, type TopicReader } from "../support/topic-reader.ts";
import { digestOf, sequenceOf } from "./sequence.ts";

// A process full of readers, each with a window of its own; started by fleet.ts.

const readers: TopicReader[] = [];

/** What they are asked for; see fleet.ts. */
const answers: Record<string, (input: never) => Promise<unknown>> = {
  async open({ baseUrl, topicId, count }: { baseUrl: string; topicId: number; count: number }) {
    for (let n = 0; n < count; n++) {
      readers.push(readTopic(baseUrl, topicId, { forgetful: true }));
      if (n % 10 === 9) await pause(20);
    }
    while (readers.some(({ connection }) => connection !== "live")) await pause(50);
  },
  async report({ version, patienceMs }: { version: number; patienceMs: number }) {
    const deadline = Date.now() + patienceMs;
    while (readers.some(({ state }) => state.version !== version) && Date.now() < deadline) await pause(50);
    const digests: Record<string, number> = {};
    let doubled = 0;
    for (const reader of readers) {
      const digest = digestOf(sequenceOf(reader.posts()));
      digests[digest] = (digests[digest] ?? 0) + 1;
      doubled += reader.arrivals.length - new Set(reader.arrivals).size;
    }
    return { digests, doubled };
  },
};

process.on("message", async ({ what, input }: { what: string; input: never }) => {
  try {
    process.send?.({ answer: await answers[what]?.(input) });
  } catch (error) {
    process.send?.({ fault: String(error) });
  }
});
