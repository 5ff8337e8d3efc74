import { describe, expect, it } from "vitest";
import { readCsv } from "./csv.ts";

async function* pieces(text: string | Buffer, size = 3): AsyncIterable<Uint8Array> {
  const bytes = Buffer.from(text as string);
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}
const read = async (text: string | Buffer, maxBytes = 1000) => {
  const { columns, lines, broken } = await readCsv(pieces(text), maxBytes);
  return { columns, lines: lines.map((one) => [one.line, ...one.values.values()]), broken: broken.length };
};

describe("a CSV", () => {
  it.each([
    { says: "with commas", text: "a,b\n1,2\n", lines: [[2, "1", "2"]] },
    { says: "with semicolons", text: "a;b\n1,5;2\n", lines: [[2, "1,5", "2"]] },
    { says: "with tabs", text: "a\tb\n1,5\t2;\n", lines: [[2, "1,5", "2;"]] },
    { says: "with a BOM and Windows line ends", text: "\uFEFFa,b\r\n1,2\r\n", lines: [[2, "1", "2"]] },
    { says: "with old Mac line ends", text: "a,b\r1,2", lines: [[2, "1", "2"]] },
    { says: "with quoted signs", text: 'a,b\n"1,""x""","2;"', lines: [[2, '1,"x"', "2;"]] },
    {
      says: "with line breaks in fields",
      text: 'a,b\n"1\r\n1",2\n3,4',
      lines: [
        [2, "1\n1", "2"],
        [4, "3", "4"],
      ],
    },
    {
      says: "with empty lines, which count",
      text: "\n\na,b\n\n1,2\n\n3,4",
      lines: [
        [5, "1", "2"],
        [7, "3", "4"],
      ],
    },
    {
      says: "with too few and too many fields",
      text: "a,b\n1\n1,2,3",
      lines: [
        [2, "1", ""],
        [3, "1", "2"],
      ],
    },
    { says: "with a quote inside a field", text: 'a,b\n12" disc,2', lines: [[2, '12" disc', "2"]] },
    { says: "with a quoted header", text: '"a;x";b\n1;2', lines: [[2, "1", "2"]], columns: ["a;x", "b"] },
    { says: "with blanks around", text: "a , b\n 1 , é ", lines: [[2, "1", "é"]] },
    { says: "with no lines", text: "a,b", lines: [] },
  ])("$says is read", async ({ text, lines, columns = ["a", "b"] }) => {
    expect(await read(text)).toEqual({ columns, lines, broken: 0 });
  });

  it("keeps the first filled of two columns with one name", async () => {
    expect((await read("a,a\n,2\n1,2")).lines).toEqual([
      [2, "2"],
      [3, "1"],
    ]);
  });

  it("reports a line that is none, and reads the others", async () => {
    expect(await read('a,b\n1,2\n3,"5"x\n6,7\n')).toEqual({
      columns: ["a", "b"],
      lines: [
        [2, "1", "2"],
        [4, "6", "7"],
      ],
      broken: 1,
    });
    expect(await read('a,b\n1,2\n\n3,"open\n6,7\n')).toMatchObject({
      lines: [
        [2, "1", "2"],
        [5, "6", "7"],
      ],
      broken: 1,
    });
    const { broken } = await readCsv(pieces('a,b\n"1\n1",2\n\n3,"open\n6,7'), 1000);
    expect(broken.map((one) => one.line)).toEqual([5]);
  });

  it.each([
    { says: "empty", text: "", code: "bad_csv" },
    { says: "blank", text: "\n \n", code: "bad_csv" },
    { says: "without names", text: ",,\n1,2,3", code: "bad_csv" },
    { says: "not UTF-8", text: Buffer.from([0x61, 0xe9, 0x0a]), code: "bad_csv" },
    { says: "too large", text: `a\n${"x".repeat(1000)}`, code: "body_too_large" },
  ])("that is $says is refused", async ({ text, code }) => {
    await expect(read(text)).rejects.toMatchObject({ code });
  });
});
