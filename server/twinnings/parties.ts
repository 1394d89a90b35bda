import type { Side } from "./contract.ts";

/** SQL: the administrations of one side of twinning `t`, in their order, as JSON. */
export const parties = (side: Side) => `coalesce((
  SELECT json_agg(json_build_object('name', a.name, 'slug', a.slug) ORDER BY y.position)
  FROM twinning_party y JOIN administration a ON a.id = y.administration_id
  WHERE y.twinning_id = t.id AND y.side = '${side}'), '[]')`;
