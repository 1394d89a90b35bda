import { afterAll, beforeAll, expect, it } from "vitest";
import { statement } from "../../../server/platform/db/sql.ts";
import { type BarePlatform, barePlatform } from "./bare-platform.ts";

const add = statement("test_add", "SELECT $1::int + $2::int AS sum");
const prepared = statement(
  "test_prepared",
  "SELECT name FROM pg_prepared_statements WHERE name LIKE 'test_%' ORDER BY name",
);

let t: BarePlatform;
beforeAll(async () => {
  t = await barePlatform();
});
afterAll(() => t.close());

it("a statement answers its rows, with its values in their places", async () => {
  expect(await t.platform.sql(add, [1, 2])).toEqual([{ sum: 3 }]);
  expect(await t.platform.transact(({ sql }) => sql(add, [3, 4]))).toEqual([{ sum: 7 }]);
});

it("is prepared once a connection, under its name", async () => {
  const names = await t.platform.transact(async ({ sql }) => {
    await sql(add, [1, 2]);
    await sql(add, [3, 4]);
    return sql(prepared);
  });
  expect(names).toEqual([{ name: "test_add" }, { name: "test_prepared" }]);
});

it("a name stands for one text: another is a mistake found at start", () => {
  expect(statement("test_add", add.text)).toEqual(add);
  expect(() => statement("test_add", "SELECT 1")).toThrow("two statements are named test_add");
});

it("values are values: nothing in them is SQL", async () => {
  const echo = statement("test_echo", "SELECT $1::text AS said");
  for (const said of ["'; DROP TABLE member; --", "$1", "\\", "%", "è\u202e"])
    expect(await t.platform.sql(echo, [said])).toEqual([{ said }]);
});
