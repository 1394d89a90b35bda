import { fork } from "node:child_process";
import path from "node:path";

export type Fleet = {
  /** Resolves when all follow the topic. */
  open(about: { baseUrl: string; topicId: number }): Promise<void>;
  /** Waits until all have reached the version; how many hold which sequence, and posts announced more than once. */
  report(about: {
    version: number;
    patienceMs: number;
  }): Promise<{ digests: Record<string, number>; doubled: number }>;
  stop(): Promise<void>;
};

/** So many readers in so many processes: one alone would be busy with a thousand and slow by itself. */
export function fleet(readers: number, processes: number): Fleet {
  const children = Array.from({ length: processes }, () =>
    fork(path.join(import.meta.dirname, "fleet-child.ts"), {
      execArgv: ["--import", "tsx"],
      serialization: "advanced",
    }),
  );
  const ask = <Answer>(child: (typeof children)[number], what: string, input: object) =>
    new Promise<Answer>((resolve, reject) => {
      const ended = () => reject(new Error(`a process of readers ended before it answered "${what}"`));
      child.once("exit", ended);
      child.once("message", (message: { answer: Answer } | { fault: string }) => {
        child.removeListener("exit", ended);
        if ("fault" in message) reject(new Error(message.fault));
        else resolve(message.answer);
      });
      child.send({ what, input });
    });
  return {
    async open(about) {
      const count = readers / processes;
      await Promise.all(children.map((child) => ask(child, "open", { ...about, count })));
    },
    async report(about) {
      type Report = Awaited<ReturnType<Fleet["report"]>>;
      const reports = await Promise.all(children.map((child) => ask<Report>(child, "report", about)));
      const all: Report = { digests: {}, doubled: 0 };
      for (const { digests, doubled } of reports) {
        all.doubled += doubled;
        for (const [digest, count] of Object.entries(digests))
          all.digests[digest] = (all.digests[digest] ?? 0) + count;
      }
      return all;
    },
    async stop() {
      await Promise.all(
        children.map((child) => {
          const gone = new Promise((resolve) => child.once("exit", resolve));
          return child.kill("SIGKILL") ? gone : null;
        }),
      );
    },
  };
}
