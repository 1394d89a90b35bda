import { type Sql, statement } from "../../../server/platform/db/sql.ts";
import { bigTexts } from "./big-texts.ts";
import type { Scale } from "./scale.ts";
import { topicSizes } from "./topic-sizes.ts";
import { QUESTIONS } from "./words.ts";

const numberTexts = statement(
  "big_number_texts",
  `CREATE TEMP TABLE big_text ON COMMIT DROP AS
   SELECT n::int - 1 AS n, body, html FROM unnest($1::text[], $2::text[]) WITH ORDINALITY t(body, html, n)`,
);
// One in ten stands in the forum, and so does the longest; `first` is the number of its author among the members.
const numberTopics = statement(
  "big_number_topics",
  `CREATE TEMP TABLE big_topic ON COMMIT DROP AS
   SELECT p.n, nextval(pg_get_serial_sequence('topic', 'id'))::int AS id, p.size, p.n <= $2::int AS is_general,
     coalesce(s.id, forum.id) AS space_id, coalesce(s.visibility, 'PUBLIC') AS visibility, s.title AS space_title,
     1 + p.n * 37 % $3::int AS first, least(p.size, 12) AS people,
     CASE WHEN p.n <= $2::int THEN s.opened_at
       WHEN s.n IS NULL THEN now() - make_interval(days => 1 + p.n * 13 % 1000)
       ELSE s.opened_at + (now() - s.opened_at) * (p.n * 13 % 100) / 125.0 END AS started
   FROM (SELECT u.size, u.n::int AS n FROM unnest($1::int[]) WITH ORDINALITY u(size, n)) p
   CROSS JOIN (SELECT id FROM space WHERE kind = 'COMMUNITY') forum
   LEFT JOIN big_space s ON s.n = CASE WHEN p.n <= $2::int THEN p.n
     WHEN p.n % 10 <> 1 THEN 1 + p.n * 7 % $2::int END`,
);
const indexTopics = statement("big_index_topics", "CREATE UNIQUE INDEX ON big_topic (n)");
const indexMembers = statement("big_index_members", "CREATE UNIQUE INDEX ON big_member (n)");
const analyzeTopics = statement("big_analyze_topics", "ANALYZE big_topic, big_member, big_text");
const insertTopics = statement(
  "big_insert_topics",
  `INSERT INTO topic (id, space_id, title, slug, audience, is_general, author_id, administration_id, created_at)
   SELECT t.id, t.space_id, title, trim(both '-' FROM lower(regexp_replace(title, '[^A-Za-z0-9]+', '-', 'g'))),
     (CASE WHEN t.visibility <> 'PUBLIC' THEN t.visibility::text WHEN t.is_general OR t.n % 10 = 1 THEN 'PUBLIC'
       WHEN t.n % 20 = 3 THEN 'PARTIES' WHEN t.n % 10 = 7 THEN 'MEMBERS' ELSE 'PUBLIC' END)::audience,
     t.is_general, CASE WHEN NOT t.is_general THEN m.id END, CASE WHEN NOT t.is_general THEN m.administration_id END,
     t.started
   FROM big_topic t JOIN big_member m ON m.n = t.first
   CROSS JOIN LATERAL (SELECT CASE WHEN t.is_general THEN t.space_title
     ELSE ($1::text[])[1 + t.n % cardinality($1::text[])] || ' (' || t.n || ')' END AS title) named`,
);
// Written over nine tenths of the time since the topic was opened, by up to twelve people in no order.
const insertPosts = statement(
  "big_insert_posts",
  `INSERT INTO post (topic_id, number, version, created_version, author_id, administration_id, client_id, body, html,
     created_at)
   SELECT t.id, p.number, p.number, p.number, m.id, m.administration_id, gen_random_uuid(), x.body, x.html,
     t.started + (now() - t.started) * 0.9 * (p.number - 1) / t.size
   FROM big_topic t
   CROSS JOIN LATERAL generate_series(1, t.size) AS p(number)
   JOIN big_member m
     ON m.n = 1 + (t.first - 1 + CASE WHEN p.number = 1 THEN 0 ELSE p.number * 7919 % 104729 % t.people END * 101) % $3::int
   JOIN big_text x ON x.n = (t.n * 31 + p.number * 17) % $4::int
   WHERE t.n BETWEEN $1::int AND $2::int
   ORDER BY t.id, p.number`,
);
const countPosts = statement(
  "big_count_posts",
  `UPDATE topic SET version = c.posts, last_number = c.posts, post_count = c.posts, participant_count = c.people,
     last_post_at = c.last
   FROM (
     SELECT p.topic_id, count(*)::int AS posts, count(DISTINCT p.author_id)::int AS people, max(p.created_at) AS last
     FROM post p JOIN big_topic t ON t.id = p.topic_id WHERE t.n BETWEEN $1::int AND $2::int GROUP BY p.topic_id) c
   WHERE topic.id = c.topic_id`,
);
// Who opened a topic has read most of it.
const insertReadings = statement(
  "big_insert_readings",
  `INSERT INTO topic_reading (member_id, topic_id, number)
   SELECT m.id, t.id, ceil(t.size * 0.8)::int FROM big_topic t JOIN big_member m ON m.n = t.first`,
);

/** Posts written by one statement, at most: short enough to be told of, long enough to be quick. */
const AT_ONCE = 20_000;

/**
 * Topics and their posts.
 * @param told called after every part with how many posts stand
 */
export async function fillDiscussions(sql: Sql, scale: Scale, told: (posts: number) => void): Promise<void> {
  const texts = bigTexts();
  const sizes = topicSizes(scale);
  await sql(numberTexts, [texts.map(({ body }) => body), texts.map(({ html }) => html)]);
  await sql(numberTopics, [sizes, scale.twinnings, scale.members]);
  await sql(indexTopics);
  await sql(indexMembers);
  await sql(analyzeTopics);
  await sql(insertTopics, [QUESTIONS]);
  let done = 0;
  for (const [from, to, posts] of parts(sizes)) {
    await sql(insertPosts, [from, to, scale.members, texts.length]);
    await sql(countPosts, [from, to]);
    done += posts;
    told(done);
  }
  await sql(insertReadings);
}

/** First and last number of the topics that are filled at once, and how many posts that is. */
function* parts(sizes: number[]): Generator<[from: number, to: number, posts: number]> {
  let from = 1;
  let posts = 0;
  for (const [index, size] of sizes.entries()) {
    posts += size;
    if (posts < AT_ONCE && index + 1 < sizes.length) continue;
    yield [from, index + 1, posts];
    from = index + 2;
    posts = 0;
  }
}
