import { statement } from "../platform/db/sql.ts";
import type { Platform } from "../platform/platform.ts";
import { DRAFT_MONTHS } from "./contract.ts";

const drop = statement(
  "draft_drop_old",
  `DELETE FROM draft WHERE at < now() - make_interval(months => ${DRAFT_MONTHS}) RETURNING id`,
);

/** Forgets what nobody went on writing for months. @returns how many drafts */
export const dropOldDrafts = ({ sql }: Platform) =>
  async function dropOldDrafts(): Promise<number> {
    return (await sql(drop)).length;
  };
