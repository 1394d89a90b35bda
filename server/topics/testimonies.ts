import type { Viewer } from "../members/contract.ts";
import { statement } from "../platform/db/sql.ts";
import type { Platform } from "../platform/platform.ts";
import type { TestimonyView } from "./contract.ts";
import { READABLE } from "./present.ts";

const selectTestimonies = statement(
  "topic_testimonies",
  `SELECT p.number, p.html, json_build_object('id', t.id, 'slug', t.slug) AS topic,
     json_build_object('id', m.id, 'name', m.name, 'administration', a.name, 'jobTitle', (
       -- What the author was there when it was written, or, where nobody knows of that day, later.
       SELECT f.job_title FROM affiliation f
       WHERE f.member_id = m.id AND f.administration_id = p.administration_id
       ORDER BY f."from" <= p.created_at DESC, abs(extract(epoch FROM p.created_at - f."from")), f.id DESC LIMIT 1
     )) AS author
   FROM post p JOIN topic t ON t.id = p.topic_id JOIN space s ON s.id = t.space_id
   JOIN member m ON m.id = p.author_id LEFT JOIN administration a ON a.id = p.administration_id
   WHERE ${READABLE} AND t.space_id = $3 AND p.testimony_at IS NOT NULL AND p.removed_at IS NULL
   ORDER BY p.testimony_at, p.id`,
);

/** The messages of a space that its leads chose as testimonies and that this viewer may read, as chosen. */
export const testimonies = ({ sql }: Platform) =>
  async function testimonies(viewer: Viewer, spaceId: number): Promise<TestimonyView[]> {
    const spaces = viewer.participations.map((participation) => participation.spaceId);
    return sql<TestimonyView>(selectTestimonies, [viewer.member?.id ?? null, spaces, spaceId]);
  };
