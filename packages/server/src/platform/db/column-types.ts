import pg from "pg";

const { TypeOverrides, types } = pg;
const textArray: number = 1009;
const bigintArray: number = 1016;
const dateArray: number = 1182;

/**
 * How columns arrive: `bigint` as a number while that is exact (as a bigint beyond 2⁵³), `date` as `YYYY-MM-DD`,
 * `numeric` as text (exact), `timestamptz` as a Date.
 */
export const columnTypes = new TypeOverrides();

columnTypes.setTypeParser(types.builtins.INT8, parseBigint);
columnTypes.setTypeParser(bigintArray, (text: string) =>
  parseArray(text).map((value) => (value === null ? null : parseBigint(value))),
);
columnTypes.setTypeParser(types.builtins.DATE, (text: string) => text);
columnTypes.setTypeParser(dateArray, parseArray);

function parseArray(text: string): (string | null)[] {
  return types.getTypeParser(textArray)(text) as (string | null)[];
}

function parseBigint(text: string): number | bigint {
  const value = Number(text);
  return Number.isSafeInteger(value) ? value : BigInt(text);
}
