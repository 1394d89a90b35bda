// Writers: each sends the next reply as soon as the last one is acknowledged.
import { answer } from "../answer.mjs";
import { figuresOf, now } from "../figures.mjs";
import { keepAlive, sendReply } from "../http.mjs";
import { postText } from "../texts.mjs";

let turn = 100;

answer({
  /** @param {{ writers: { cookie: string, topicUrl: string }[], seconds: number }} input */
  async write({ writers, seconds }) {
    /** @type {number[]} */
    const times = [];
    const started = now();
    await Promise.all(
      writers.map(async ({ cookie, topicUrl }) => {
        const agent = keepAlive();
        while (now() - started < seconds * 1000) {
          const text = postText(turn++);
          const sent = now();
          await sendReply(topicUrl, text, { cookie, agent });
          times.push(now() - sent);
        }
        agent.destroy();
      }),
    );
    return { acknowledged: times.length, figures: figuresOf(times, (now() - started) / 1000) };
  },
});
