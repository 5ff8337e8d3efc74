import { expect, it } from "vitest";
import { toCsv } from "./csv.ts";

const columns = [
  { header: "Name", value: (row: { name: string; n: number | null }) => row.name },
  { header: "Points", value: (row: { name: string; n: number | null }) => row.n },
];

it("quotes what needs it and leaves the rest", () => {
  expect(
    toCsv(columns, [
      { name: 'Ana "Nana" Silva, Lyon', n: 12 },
      { name: "Tom", n: null },
    ]),
  ).toBe('\uFEFFName,Points\r\n"Ana ""Nana"" Silva, Lyon",12\r\nTom,\r\n');
});

it.each(["=1+1", "+cmd", "@sum", "-2+3"])("a sheet never runs %s", (name) => {
  expect(toCsv(columns, [{ name, n: -5 }])).toBe(`\uFEFFName,Points\r\n'${name},-5\r\n`);
});
