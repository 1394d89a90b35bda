import { startChild } from "../child.ts";
import { inTurns } from "../rounds.ts";
import { type Stage, setStage } from "../stage.ts";
import type { Row } from "../table.ts";
import { readPage } from "./member-pages.ts";
import { PAGES } from "./pages.ts";

/** A member's pages on the database of a region's size, each beside the same one on the small one. */
export async function bigPages(small: Stage): Promise<Row[]> {
  const big = await setStage(small.root, small.cleanup, true);
  const readers = startChild("loads/pages.mjs", small.cleanup);
  const beside = (path: string, of: Stage) => ({
    run: () => readPage(readers, of, of.baseUrl + path, 2),
    pid: of.pid,
  });
  const rows: Row[] = [];
  const compared = async (what: string, bigPath: string, smallPath: string) => {
    const [ours, limit] = [beside(bigPath, big), beside(smallPath, small)];
    for (const { run } of [ours, limit]) await run();
    const figures = await inTurns(3, ours, limit);
    rows.push({
      what: `${what}, member, big database`,
      figures: figures.ours,
      limit: { what: "the same on the small database", figures: figures.limit },
    });
  };
  const smallPages = PAGES(small);
  for (const [n, { what, path }] of PAGES(big).entries())
    await compared(what, path, smallPages[n]?.path ?? path);
  for (const [where, path] of await placesOfLongest(big))
    await compared(`topic of 10,000 posts, ${where}`, path, small.fullTopic.path);
  await compared("list of topics, a page far back", await farBack(big), "/discussioni");
  await readers.stop();
  return rows;
}

/** The beginning, the middle and the end of the longest topic. */
async function placesOfLongest({ query }: Stage): Promise<[string, string][]> {
  const { rows } = await query<{ id: number; slug: string; last: number }>(
    "SELECT id, slug, last_number AS last FROM topic ORDER BY last_number DESC LIMIT 1",
  );
  const { id, slug, last } = rows[0] ?? { id: 0, slug: "", last: 0 };
  const at = (number: number) => `/discussioni/${id}/${slug}?messaggio=${number}`;
  return [
    ["beginning", at(1)],
    ["middle", at(Math.floor(last / 2))],
    ["end", at(last)],
  ];
}

const PAGES_BACK = 1_000;

/** Where a list's thousandth page begins, as its link would say it. */
async function farBack({ query }: Stage): Promise<string> {
  const { rows } = await query<{ place: string }>(
    `SELECT (extract(epoch FROM coalesce(t.last_post_at, t.created_at)) * 1000)::bigint || '_' || t.id AS place
     FROM topic t JOIN space s ON s.id = t.space_id
     WHERE t.audience IN ('PUBLIC', 'MEMBERS') AND s.visibility IN ('PUBLIC', 'MEMBERS')
     ORDER BY coalesce(t.last_post_at, t.created_at) DESC, t.id DESC OFFSET $1 LIMIT 1`,
    [PAGES_BACK * 20],
  );
  return `/discussioni?dopo=${rows[0]?.place}`;
}
