import { api, type Api, type Endpoint } from "@rapport/contracts";
import fc from "fast-check";
import { z } from "zod";

/** The part of JSON Schema that the contracts use. */
interface Schema {
  type?: string;
  properties?: Record<string, Schema>;
  required?: string[];
  additionalProperties?: Schema | boolean;
  items?: Schema;
  anyOf?: Schema[];
  oneOf?: Schema[];
  enum?: unknown[];
  const?: unknown;
  pattern?: string;
  format?: string;
  minLength?: number;
  maxLength?: number;
  minimum?: number;
  maximum?: number;
  minItems?: number;
  maxItems?: number;
}

/** What is sent to an endpoint. */
export interface Sent {
  params: Record<string, unknown>;
  query: Record<string, unknown>;
  body: unknown;
}

export interface Mix {
  /** Ids of things that are there, so that calls reach further than "not found". */
  ids: readonly string[];
  /** Whether values that break the schema are mixed in. */
  hostile: boolean;
}

const deep = (levels: number): unknown => {
  let value: unknown = "bottom";
  for (let level = 0; level < levels; level++) value = level % 2 ? [value] : { a: value };
  return value;
};

/** Well-formed text that breaks programs: each fits where a free text of its length is allowed. */
const nastyTexts = [
  "\0",
  "a\0b",
  "\ud800",
  "x\udfffy",
  "<script>alert(1)</script>",
  '"><img src=x onerror=alert(1)>',
  "'; drop schema people cascade; --",
  "\\' or 1=1 --",
  "%' or '%'='",
  "${7*7}{{7*7}}",
  "../../../../etc/passwd",
  "__proto__",
  "constructor",
  "\u202Eright to left",
  "é".normalize("NFD"),
  "👩‍👩‍👧‍👦",
  " \t\n ",
  "",
  "null",
  "NaN",
  "%00%ff",
  "\uFEFFbom",
];

const nastyValues: unknown[] = [
  ...nastyTexts,
  null,
  true,
  0,
  -1,
  0.1,
  1e308,
  2 ** 31,
  2 ** 53,
  -(2 ** 63),
  [],
  {},
  [[]],
  { $gt: "" },
  { length: 1 },
  { toString: "x", valueOf: 1 },
  deep(500),
  "x".repeat(70_000),
  "1e400",
  "-0",
  "2026-02-30T25:61:61Z",
  "0000-01-01T00:00:00Z",
  "9999-12-31T23:59:59-23:59",
  "eyJrZXkiOjF9",
];

const instants = [
  "2026-03-01T10:00:00Z",
  "1970-01-01T00:00:00.000Z",
  "2026-03-02T09:00:00+02:00",
  "0001-01-01T00:00:00Z",
  "9999-12-31T23:59:59Z",
];

/** Cursors that no list gave: not base64, not JSON, of another list, of the right shape with wrong keys. */
export const badCursors = [
  "nonsense",
  "!!!",
  "",
  ...[
    null,
    {},
    [],
    ["a"],
    ["not an instant", "x"],
    ["2026-13-45T00:00:00.000Z", "x"],
    ["0", "x"],
    ["+275760-09-13T00:00:00.000Z", "x"],
    [1, 2, 3],
    [{}, []],
    ["9", "a", "b"],
    ["\0", "\0"],
    ["\0"],
    ["a", "b", "c", "d"],
  ].map((keys) => Buffer.from(JSON.stringify(keys)).toString("base64url")),
];

/** Requests of an endpoint, made from its own contract. */
export function requestsOf(key: keyof Api, mix: Mix): fc.Arbitrary<Sent> {
  const endpoint = api[key] as Endpoint;
  return fc.record({
    params: part(endpoint.params, mix) as fc.Arbitrary<Record<string, unknown>>,
    query: part(endpoint.query, mix) as fc.Arbitrary<Record<string, unknown>>,
    body: endpoint.body ? part(endpoint.body, mix) : fc.constant(undefined),
  });
}

function part(schema: z.ZodType | undefined, mix: Mix): fc.Arbitrary<unknown> {
  if (!schema) return fc.constant({});
  return valueOf(z.toJSONSchema(schema, { io: "input", unrepresentable: "any" }) as Schema, mix);
}

function valueOf(schema: Schema, mix: Mix): fc.Arbitrary<unknown> {
  const right = rightValue(schema, mix);
  if (!mix.hostile) return right;
  return fc.oneof({ weight: 12, arbitrary: right }, { weight: 1, arbitrary: fc.constantFrom(...nastyValues) });
}

function rightValue(schema: Schema, mix: Mix): fc.Arbitrary<unknown> {
  if ("const" in schema) return fc.constant(schema.const);
  if (schema.enum) return fc.constantFrom(...schema.enum);
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices) return fc.oneof(...choices.map((one) => valueOf(one, mix)));
  switch (schema.type) {
    case "null":
      return fc.constant(null);
    case "boolean":
      return fc.boolean();
    case "integer":
    case "number":
      return numberOf(schema, mix);
    case "string":
      return textOf(schema, mix);
    case "array": {
      const minLength = schema.minItems ?? 0;
      const maxLength = Math.max(minLength, Math.min(schema.maxItems ?? 4, 4));
      return fc.array(valueOf(schema.items ?? {}, mix), { minLength, maxLength });
    }
    case "object":
      return objectOf(schema, mix);
    default:
      return fc.jsonValue();
  }
}

function numberOf({ minimum, maximum }: Schema, { hostile }: Mix): fc.Arbitrary<number> {
  const low = Math.max(minimum ?? -10, -10);
  const near = fc.integer({ min: low, max: Math.max(low, Math.min(maximum ?? 100, 100)) });
  const edges = [minimum, maximum].filter((edge) => edge !== undefined);
  return hostile && edges.length > 0 ? fc.oneof({ weight: 3, arbitrary: near }, fc.constantFrom(...edges)) : near;
}

function objectOf(schema: Schema, mix: Mix): fc.Arbitrary<unknown> {
  const { additionalProperties: more } = schema;
  if (!schema.properties && typeof more === "object")
    return fc.dictionary(
      fc.constantFrom("EUR", "USD", "size", ...(mix.hostile ? ["toString", "\0", ""] : [])),
      valueOf(more, mix),
      { maxKeys: 3 },
    );
  const fields = Object.entries(schema.properties ?? {}).map(([name, one]) => [name, valueOf(one, mix)] as const);
  const whole = fc.record(Object.fromEntries(fields), { requiredKeys: schema.required ?? [] });
  if (!mix.hostile) return whole;
  const extra = fc.constantFrom("unknown", "constructor", "hasOwnProperty", "toJSON", "then");
  const withMore = fc.tuple(whole, extra).map(([value, name]) => ({ ...value, [name]: "x" }));
  const withLess = fc
    .tuple(whole, fc.nat())
    .map(([value, n]) => Object.fromEntries(Object.entries(value).filter((_, at) => at !== n % 5)));
  return fc.oneof({ weight: 14, arbitrary: whole }, withMore, withLess);
}

function textOf(schema: Schema, mix: Mix): fc.Arbitrary<string> {
  const { format, pattern } = schema;
  if (format === "email") return fc.constantFrom("ana@example.com", "b+c@example.org", "UPPER@EXAMPLE.COM");
  if (format === "uri")
    return fc.constantFrom(
      "https://shop.example/a?b=c",
      "http://shop.example",
      "https://xn--e1afmkfd.example/%F0%9F%92%A9",
    );
  if (format === "date-time") return mix.hostile ? fc.constantFrom(...instants) : fc.constant(instants[0]!);
  if (format === "date")
    return mix.hostile ? fc.constantFrom("2026-03-01", "0001-01-01", "9999-12-31") : fc.constant("2026-03-01");
  if (pattern?.includes("\\p{C}")) return idOf(mix);
  if (pattern) return fc.stringMatching(new RegExp(pattern));
  return freeText(schema, mix);
}

function idOf({ ids, hostile }: Mix): fc.Arbitrary<string> {
  const known = ids.length > 0 ? [{ weight: 4, arbitrary: fc.constantFrom(...ids) }] : [];
  const fresh = fc.stringMatching(/^[a-z0-9]{6,12}$/);
  const odd = fc.constantFrom(
    "x".repeat(200),
    "🙂".repeat(50),
    "'--",
    "__proto__",
    "a/b",
    "%2e%2e",
    "<b>",
    "null",
    "-1",
    "bot",
  );
  return hostile ? fc.oneof(...known, fresh, odd) : fc.oneof(...known, fresh);
}

function freeText({ minLength = 0, maxLength }: Schema, { hostile }: Mix): fc.Arbitrary<string> {
  const most = maxLength ?? 200;
  const fits = (text: string) => text.padEnd(minLength, "-").slice(0, most);
  const plain = fc
    .string({ unit: "grapheme-ascii", minLength, maxLength: Math.min(most, Math.max(minLength, 20)) })
    .map((text) => text.replaceAll(" ", "-") || "words");
  if (!hostile) return plain.map(fits);
  return fc.oneof(
    { weight: 2, arbitrary: plain.map(fits) },
    fc.constantFrom(...nastyTexts).map(fits),
    fc.constant("é".repeat(Math.min(most, 20_000))),
    fc.constantFrom(...badCursors).map(fits),
  );
}
