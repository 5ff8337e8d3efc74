import { afterAll, beforeAll, expect, it } from "vitest";
import type { Database } from "#platform/db";
import { testDatabase } from "#test/database";
import { instantArray, intArray, textArray } from "./arrays.ts";

let database: Database;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

const texts = [
  "",
  "plain",
  'quote " and \\ back',
  "{curly, comma}",
  "NULL",
  null,
  "été 👋🏽",
  "line\nbreak\ttab",
  "x".repeat(9000),
];
const instants = [
  new Date("2026-11-26T15:16:47.123Z"),
  null,
  new Date(0),
  new Date("1999-12-31T23:59:59.999Z"),
  new Date("0001-01-01T00:00:00.001Z"),
  new Date("9999-12-31T23:59:59.999Z"),
];
const numbers = [0, 1, -1, 2_147_483_647, -2_147_483_648];

it.each([
  { type: "text", values: texts, array: textArray(texts) },
  { type: "timestamptz", values: instants, array: instantArray(instants) },
  { type: "int4", values: numbers, array: intArray(numbers) },
  { type: "text", values: [], array: textArray([]) },
])("$type $values arrive in the database as they are", async ({ type, values, array }) => {
  const { rows } = await database.pool.query<{ value: unknown }>(`select unnest($1::${type}[]) as value`, [array]);
  expect(rows.map((row) => row.value)).toEqual(values);
});
