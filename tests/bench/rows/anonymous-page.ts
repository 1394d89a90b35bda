import { startChild } from "../child.ts";
import type { Figures } from "../figures.mjs";
import { ask } from "../http.mjs";
import { inTurns } from "../rounds.ts";
import type { Stage } from "../stage.ts";
import type { Row } from "../table.ts";

const HEADERS = { "accept-encoding": "gzip" };
/** Node writes these by itself. */
const OWN = new Set(["date", "connection", "keep-alive", "transfer-encoding"]);

/** A topic's page as a guest gets it. */
export async function anonymousPage({ cleanup, pid, fullTopic }: Stage): Promise<Row[]> {
  // The second answer is the kept one.
  await ask(fullTopic.url, { headers: HEADERS });
  const page = await ask(fullTopic.url, { headers: HEADERS });
  if (page.status !== 200 || page.headers["content-encoding"] !== "gzip" || !page.headers.etag)
    throw new Error(`the guests' page is not the kept one: ${page.status} ${JSON.stringify(page.headers)}`);

  const readers = startChild("loads/pages.mjs", cleanup);
  const bare = startChild("limits/page.mjs", cleanup);
  const headers = Object.fromEntries(Object.entries(page.headers).filter(([name]) => !OWN.has(name)));
  const limitUrl = await bare.ask<string>("listen", { headers, body: page.body });
  const read = (url: string, seconds: number) =>
    readers.ask<Figures>("read", { url, headers: HEADERS, connections: 10, seconds });
  for (const url of [fullTopic.url, limitUrl]) await read(url, 1);
  const { ours, limit } = await inTurns(
    3,
    { run: () => read(fullTopic.url, 3), pid },
    { run: () => read(limitUrl, 2), pid: bare.pid },
  );
  await Promise.all([readers.stop(), bare.stop()]);
  const kilobytes = (page.body.length / 1024).toFixed(1);
  return [
    {
      what: `topic page of 20 posts, guest, gzip ${kilobytes} kB`,
      figures: ours,
      limit: { what: "bare Node http server, same bytes and headers", figures: limit },
    },
  ];
}
