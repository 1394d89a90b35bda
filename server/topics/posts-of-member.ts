import type { Viewer } from "../members/contract.ts";
import { statement } from "../platform/db/sql.ts";
import type { Platform } from "../platform/platform.ts";
import { excerptOf, LIST_SIZE, type MemberPost } from "./contract.ts";
import { READABLE } from "./present.ts";

const selectPosts = statement(
  "posts_of_member",
  `WITH readable AS (
     SELECT p.id, p.created_at FROM post p JOIN topic t ON t.id = p.topic_id JOIN space s ON s.id = t.space_id
     WHERE p.author_id = $3 AND p.removed_at IS NULL AND ${READABLE}
   ), counted AS (
     SELECT count(*)::int AS total, greatest(1, ceil(count(*) / ${LIST_SIZE}.0))::int AS pages FROM readable
   ), shown AS (
     SELECT total, pages, least(pages, greatest(1, $4::int)) AS page FROM counted
   )
   SELECT total, pages, page, coalesce((
     SELECT json_agg(post ORDER BY created_at DESC, id DESC) FROM (
       SELECT r.created_at, r.id, json_build_object(
         'number', p.number, 'createdAt', p.created_at, 'html', left(p.html, 4000), 'administration', a.name,
         'topic', json_build_object('id', t.id, 'slug', t.slug, 'title', t.title), 'space', s.short_title) AS post
       FROM readable r JOIN post p ON p.id = r.id JOIN topic t ON t.id = p.topic_id JOIN space s ON s.id = t.space_id
       LEFT JOIN administration a ON a.id = p.administration_id
       ORDER BY r.created_at DESC, r.id DESC LIMIT ${LIST_SIZE} OFFSET (shown.page - 1) * ${LIST_SIZE}
     ) AS posts), '[]') AS posts
   FROM shown`,
);

export type PostsOfMember = { posts: MemberPost[]; total: number; page: number; pages: number };

/**
 * What a member wrote where this viewer may read it, newest first.
 * @param page from 1; beyond the last one the last is shown
 */
export const postsOfMember = ({ sql }: Platform) =>
  async function postsOfMember(viewer: Viewer, memberId: number, page = 1): Promise<PostsOfMember> {
    const spaces = viewer.participations.map((participation) => participation.spaceId);
    const values = [viewer.member?.id ?? null, spaces, memberId, page];
    const [row] = await sql<Omit<PostsOfMember, "posts"> & { posts: Row[] }>(selectPosts, values);
    if (!row) throw new Error("a page of posts is one row");
    return { ...row, posts: row.posts.map(({ html, ...post }) => ({ ...post, excerpt: excerptOf(html) })) };
  };

type Row = Omit<MemberPost, "excerpt"> & { html: string };
