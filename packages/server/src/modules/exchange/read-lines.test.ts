import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Line, readLines } from "./read-lines.ts";
import { readRecord } from "./records.ts";

async function* inChunks(bytes: Uint8Array, sizes: readonly number[]): AsyncIterable<Uint8Array> {
  let from = 0;
  for (let n = 0; from < bytes.length; n++) {
    const size = sizes[n % sizes.length]!;
    yield bytes.subarray(from, from + size);
    from += size;
  }
}

async function linesOf(bytes: Uint8Array, sizes: readonly number[] = [7], maxBytes?: number): Promise<Line[]> {
  const lines = [];
  for await (const line of readLines(inChunks(bytes, sizes), maxBytes)) lines.push(line);
  return lines;
}

describe("readLines", () => {
  it("gives the same lines however the stream is cut", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.string({ unit: "grapheme" }).map((text) => text.replaceAll(/[\n\r]/g, ""))),
        fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1 }),
        async (texts, sizes) => {
          const expected = texts.flatMap((text, n) => (text.trim() ? [{ number: n + 1, text: text.trim() }] : []));
          expect(await linesOf(Buffer.from(texts.join("\n")), sizes)).toEqual(expected);
        },
      ),
    );
  });

  it("reports a line that is too long or no UTF-8, and reads on", async () => {
    const bytes = Buffer.concat([
      Buffer.from(`${"x".repeat(50)}\nshort\n`),
      Buffer.from([0xff, 0xfe, 10]),
      Buffer.from("end"),
    ]);
    expect(await linesOf(bytes, [3], 20)).toEqual([
      { number: 1, why: "too_long" },
      { number: 2, text: "short" },
      { number: 3, why: "not_utf8" },
      { number: 4, text: "end" },
    ]);
  });
});

describe("readRecord", () => {
  it.each([
    { says: "no JSON", text: "{", code: "malformed" },
    { says: "a list", text: "[]", code: "malformed" },
    { says: "null", text: "null", code: "malformed" },
    { says: "a type nobody knows", text: '{"type":"unicorn","id":"1"}', code: "invalid_fields" },
    { says: "an id with a space at its end", text: '{"type":"store","id":"a ","name":"x"}', code: "invalid_fields" },
    {
      says: "more points than can be added up exactly (GAM-13)",
      text: '{"type":"adjustment","id":"a","memberId":"m","score":1000000000001,"points":0,"reason":"x"}',
      code: "invalid_fields",
    },
    { says: "the character NUL", text: '{"type":"store","id":"a","name":"x\\u0000"}', code: "malformed" },
    { says: "half a surrogate pair", text: '{"type":"store","id":"a","name":"\\ud83d"}', code: "malformed" },
  ])("refuses $says", ({ text, code }) => {
    expect(readRecord(text)).toMatchObject({ bad: { code } });
  });

  it("takes an escaped backslash before u0000 for what it is", () => {
    expect(readRecord('{"type":"store","id":"a","name":"x\\\\u0000"}')).toMatchObject({ record: { name: "x\\u0000" } });
  });
});
