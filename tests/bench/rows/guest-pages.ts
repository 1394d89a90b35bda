import { startChild } from "../child.ts";
import type { Figures } from "../figures.mjs";
import { ask } from "../http.mjs";
import { inTurns } from "../rounds.ts";
import type { Stage } from "../stage.ts";
import type { Row } from "../table.ts";
import { PAGES } from "./pages.ts";

const HEADERS = { "accept-encoding": "gzip" };
/** Node writes these by itself. */
const OWN = new Set(["date", "connection", "keep-alive", "transfer-encoding"]);

/** Pages as a guest gets them: finished ones. */
export async function guestPages(stage: Stage): Promise<Row[]> {
  const rows: Row[] = [];
  for (const { what, path } of PAGES(stage)) rows.push(await guestPage(stage, what, stage.baseUrl + path));
  return rows;
}

async function guestPage({ cleanup, pid }: Stage, what: string, url: string): Promise<Row> {
  // The second answer is the kept one.
  await ask(url, { headers: HEADERS });
  const page = await ask(url, { headers: HEADERS });
  if (page.status !== 200 || page.headers["content-encoding"] !== "gzip" || !page.headers.etag)
    throw new Error(`the guests' page is not the kept one: ${page.status} ${JSON.stringify(page.headers)}`);

  const readers = startChild("loads/pages.mjs", cleanup);
  const bare = startChild("limits/page.mjs", cleanup);
  const headers = Object.fromEntries(Object.entries(page.headers).filter(([name]) => !OWN.has(name)));
  const limitUrl = await bare.ask<string>("listen", { headers, body: page.body });
  const read = (at: string, seconds: number) =>
    readers.ask<Figures>("read", { url: at, headers: HEADERS, connections: 10, seconds });
  for (const at of [url, limitUrl]) await read(at, 1);
  const { ours, limit } = await inTurns(
    3,
    { run: () => read(url, 3), pid },
    { run: () => read(limitUrl, 2), pid: bare.pid },
  );
  await Promise.all([readers.stop(), bare.stop()]);
  const kilobytes = (page.body.length / 1024).toFixed(1);
  return {
    what: `${what}, guest, gzip ${kilobytes} kB`,
    figures: ours,
    limit: { what: "bare Node http server, same bytes and headers", figures: limit },
  };
}
