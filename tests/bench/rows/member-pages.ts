import { gunzipSync } from "node:zlib";
import { createCommunity } from "../../../server/community.ts";
import { readEnv } from "../../../server/platform/env.ts";
import { createPlatform } from "../../../server/platform/platform.ts";
import { type Child, startChild } from "../child.ts";
import type { Figures } from "../figures.mjs";
import { ask } from "../http.mjs";
import { inRounds, inTurns } from "../rounds.ts";
import type { Stage } from "../stage.ts";
import type { Row } from "../table.ts";
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
  const { cleanup, root, baseUrl, pid, fullTopic } = stage;
  const readers = startChild("loads/pages.mjs", cleanup);
  const bare = startChild("limits/remix-page.mjs", cleanup);
  const limitOrigin = await bare.ask<string>("listen", { root, baseUrl, ...(await dataOf(stage)) });
  const limitUrl = `${limitOrigin}${fullTopic.path}`;
  await requireSamePage(fullTopic.url, limitUrl, headersOf(stage));

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

const headersOf = ({ firstCookie }: Stage) => ({ "accept-encoding": "gzip", cookie: firstCookie });

export const readPage = (readers: Child, stage: Stage, url: string, seconds: number) =>
  readers.ask<Figures>("read", { url, headers: headersOf(stage), connections: 10, seconds });

/** What the page asks the community for, asked once. */
async function dataOf({ databaseUrl, fullTopic, firstCookie }: Stage) {
  const platform = createPlatform(readEnv({ LOG_LEVEL: "silent" }), databaseUrl);
  try {
    const { members, topics } = createCommunity(platform);
    const viewer = (await members.sessions.read(firstCookie))?.viewer;
    if (!viewer) throw new Error("the member's session is not there");
    return { viewer, view: await topics.topicPage(viewer, fullTopic.id, 1) };
  } finally {
    await platform.close();
  }
}

/** A limit that answers another page would say nothing. */
async function requireSamePage(ours: string, limit: string, headers: Record<string, string>) {
  const [page, other] = await Promise.all([ours, limit].map((url) => ask(url, { headers })));
  const [html, otherHtml] = [page, other].map((answer) => comparable(answer?.body));
  if (html !== otherHtml)
    throw new Error(`the limit answers another page: ${firstDifference(html ?? "", otherHtml ?? "")}`);
}

function firstDifference(one: string, other: string): string {
  const at = [...one].findIndex((sign, index) => sign !== other[index]);
  return [one, other].map((page) => page.slice(Math.max(0, at - 80), at + 80)).join(" … instead of … ");
}

const UUID = /[0-9a-f]{8}-[0-9a-f-]{27}/g;
const NONCE = /nonce="[^"]*"|"nonce":"[^"]*"/g;

/** When the page was made. */
const MADE = /\d{4}-\d\d-\d\dT[\d:.]+\+00:00/g;

const comparable = (body: Uint8Array = new Uint8Array()) =>
  gunzipSync(body).toString().replaceAll(NONCE, "").replaceAll(UUID, "").replaceAll(MADE, "");
