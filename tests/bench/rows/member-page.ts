import { gunzipSync } from "node:zlib";
import { createCommunity } from "../../../server/community.ts";
import { readEnv } from "../../../server/platform/env.ts";
import { createPlatform } from "../../../server/platform/platform.ts";
import { startChild } from "../child.ts";
import type { Figures } from "../figures.mjs";
import { ask } from "../http.mjs";
import { inTurns } from "../rounds.ts";
import type { Stage } from "../stage.ts";
import type { Row } from "../table.ts";

/** A topic's page as a member gets it: rendered for her. */
export async function memberPage(stage: Stage): Promise<Row[]> {
  const { cleanup, root, baseUrl, pid, fullTopic, firstCookie } = stage;
  const readers = startChild("loads/pages.mjs", cleanup);
  const bare = startChild("limits/remix-page.mjs", cleanup);
  const limitOrigin = await bare.ask<string>("listen", { root, baseUrl, ...(await dataOf(stage)) });
  const limitUrl = `${limitOrigin}${fullTopic.path}`;
  const headers = { "accept-encoding": "gzip", cookie: firstCookie };
  await requireSamePage(fullTopic.url, limitUrl, headers);

  const read = (url: string, seconds: number) =>
    readers.ask<Figures>("read", { url, headers, connections: 10, seconds });
  for (const url of [fullTopic.url, limitUrl]) await read(url, 1.5);
  const { ours, limit } = await inTurns(
    3,
    { run: () => read(fullTopic.url, 3), pid },
    { run: () => read(limitUrl, 2), pid: bare.pid },
  );
  await Promise.all([readers.stop(), bare.stop()]);
  return [
    {
      what: "topic page of 20 posts, member",
      figures: ours,
      limit: { what: "Remix on bare Express, same HTML, data in memory, same compression", figures: limit },
    },
  ];
}

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
    throw new Error(`the limit answers another page: ${html?.length} and ${otherHtml?.length} characters`);
}

const UUID = /[0-9a-f]{8}-[0-9a-f-]{27}/g;
const NONCE = /nonce="[^"]*"|"nonce":"[^"]*"/g;

const comparable = (body: Uint8Array = new Uint8Array()) =>
  gunzipSync(body).toString().replaceAll(NONCE, "").replaceAll(UUID, "");
