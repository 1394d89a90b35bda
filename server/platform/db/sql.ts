import type pg from "pg";

/** One SQL text, prepared once a connection under its name. Names are unique; `$1`-style parameters. */
export type Statement = { name: string; text: string };

/** Runs a statement and answers its rows. */
export type Sql = <Row extends object = Record<string, unknown>>(
  statement: Statement,
  values?: readonly unknown[],
) => Promise<Row[]>;

const names = new Map<string, string>();

/** Declares a statement at module level. @throws Error when the name stands for another text already */
export function statement(name: string, text: string): Statement {
  const known = names.get(name);
  if (known !== undefined && known !== text) throw new Error(`two statements are named ${name}`);
  names.set(name, text);
  return { name, text };
}

/** `sql` over a pool (each statement on its own) or over one client (inside its transaction). */
export function sqlOver(source: pg.Pool | pg.PoolClient): Sql {
  return async <Row extends object>({ name, text }: Statement, values: readonly unknown[] = []) =>
    (await source.query<Row & pg.QueryResultRow>({ name, text, values: [...values] })).rows;
}
