import { randomInt } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import type { Answer, Visitor } from "../support/visitor.ts";

/** What became of a sender's forms, counted. */
export type Sent = {
  acknowledged: number;
  /** Whose answer was lost, and that were not sent again. */
  givenUp: number;
  /** Nobody answered, or the answer was «not now»: how many tries at that. */
  unanswered: number;
  /** Of one form, at most. */
  mostTries: number;
};

/** Nobody was there to take it, or it was taken and what became of it is not known (null). */
const lostOrNeverSent = (error: NodeJS.ErrnoException) =>
  error.code === "ECONNREFUSED" ? "never sent" : null;

/**
 * Sends forms to one address, the same again until an answer says what became of it; one time in four gives up what
 * may have arrived.
 * @param stubborn never gives up
 */
export function sender(person: Visitor, path: string, stubborn: boolean) {
  const sent: Sent = { acknowledged: 0, givenUp: 0, unanswered: 0, mostTries: 0 };

  /** The answer that acknowledged it, or says that there is nothing any more to react to; null when given up. */
  async function send(fields: () => Promise<Record<string, string>>): Promise<Answer | null> {
    for (let lost = false, tries = 1; ; ) {
      const form = await fields();
      const answer = await person.post(path, form).catch(lostOrNeverSent);
      sent.mostTries = Math.max(sent.mostTries, tries);
      if (answer === "never sent") {
        sent.unanswered++;
        tries++;
        await pause(20);
        continue;
      }
      if (answer?.status === 302) {
        sent.acknowledged++;
        return answer;
      }
      if (answer?.status === 404 && form.intent === "react") {
        if (!lost) return answer;
        // Removed meanwhile; the try before may have come in time.
        sent.givenUp++;
        return null;
      }
      // 503: not done, says the app. 409: an edit upon a version that is not there (any more): look again.
      const stale = answer?.status === 409 && form.intent === "edit";
      if (answer && answer.status !== 503 && !stale)
        throw new Error(`${form.intent} was answered ${answer.status}`);
      if (!stale) {
        sent.unanswered++;
        tries++;
      }
      lost ||= answer === null;
      if (lost && !stubborn && randomInt(4) === 0) {
        sent.givenUp++;
        return null;
      }
      await pause(20);
    }
  }
  return { send, sent };
}
