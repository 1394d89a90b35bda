import { statement } from "../platform/db/sql.ts";
import type { Platform } from "../platform/platform.ts";

const selectNames = statement(
  "administration_names",
  `SELECT name FROM administration ORDER BY name COLLATE "it-x-icu" LIMIT 300`,
);

/** Names to choose from at registration, in Italian order. */
export const administrationNames = ({ sql }: Platform) =>
  async function administrationNames(): Promise<string[]> {
    return (await sql<{ name: string }>(selectNames)).map(({ name }) => name);
  };
