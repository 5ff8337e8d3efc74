import { expect, it } from "vitest";
import { isServerSide } from "./source.ts";

it.each([
  { source: "tag", serverSide: false },
  { source: "api", serverSide: true },
  { source: "import", serverSide: true },
  { source: "webhook", serverSide: true },
  { source: "file", serverSide: true },
] as const)("ORD-4: $source is server-side: $serverSide", ({ source, serverSide }) => {
  expect(isServerSide(source)).toBe(serverSide);
});
