import { type Child, startChild } from "../child.ts";
import type { Figures } from "../figures.mjs";
import { inRounds, inTurns } from "../rounds.ts";
import type { Stage } from "../stage.ts";
import type { Row } from "../table.ts";
import { headersOf, startBareRemix } from "./bare-remix.ts";
import { PAGES } from "./pages.ts";

/** Pages as a member gets them: rendered for her; the topic's beside what the frame alone costs. */
export async function memberPages(stage: Stage): Promise<Row[]> {
  const [topic, ...others] = PAGES(stage);
  const rows = topic ? [await topicPage(stage, topic.what)] : [];
  const readers = startChild("loads/pages.mjs", stage.cleanup);
  for (const { what, path } of others) {
    const read = (seconds: number) => readPage(readers, stage, stage.baseUrl + path, seconds);
    await read(1.5);
    rows.push({
      what: `${what}, member`,
      figures: await inRounds(3, { run: () => read(2), pid: stage.pid }),
    });
  }
  await readers.stop();
  return rows;
}

async function topicPage(stage: Stage, what: string): Promise<Row> {
  const { cleanup, pid, fullTopic } = stage;
  const readers = startChild("loads/pages.mjs", cleanup);
  const { bare, limitUrl } = await startBareRemix(stage);
  const read = (url: string, seconds: number) => readPage(readers, stage, url, seconds);
  for (const url of [fullTopic.url, limitUrl]) await read(url, 1.5);
  const { ours, limit } = await inTurns(
    3,
    { run: () => read(fullTopic.url, 3), pid },
    { run: () => read(limitUrl, 2), pid: bare.pid },
  );
  await Promise.all([readers.stop(), bare.stop()]);
  return {
    what: `${what}, member`,
    figures: ours,
    limit: { what: "Remix on bare Express, same HTML, data in memory, same compression", figures: limit },
  };
}

export const readPage = (readers: Child, stage: Stage, url: string, seconds: number) =>
  readers.ask<Figures>("read", { url, headers: headersOf(stage), connections: 10, seconds });
