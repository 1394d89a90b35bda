import { gunzipSync } from "node:zlib";
import { createCommunity } from "../../../server/community.ts";
import { readEnv } from "../../../server/platform/env.ts";
import { createPlatform } from "../../../server/platform/platform.ts";
import { startChild } from "../child.ts";
import { ask } from "../http.mjs";
import type { Stage } from "../stage.ts";

/**
 * What the frame alone costs: Remix on a bare Express answers a member's topic page from data that lie ready.
 * @throws where it answers another page than ours: such a limit would say nothing
 */
export async function startBareRemix(stage: Stage) {
  const { cleanup, root, baseUrl, fullTopic } = stage;
  const bare = startChild("limits/remix-page.mjs", cleanup);
  const limitOrigin = await bare.ask<string>("listen", { root, baseUrl, ...(await dataOf(stage)) });
  const limitUrl = `${limitOrigin}${fullTopic.path}`;
  await requireSamePage(fullTopic.url, limitUrl, headersOf(stage));
  return { bare, limitUrl };
}

export const headersOf = ({ firstCookie }: Stage) => ({ "accept-encoding": "gzip", cookie: firstCookie });

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
