import { Draft } from "@rapport/contracts";
import { expect, it } from "vitest";
import { lengthOf } from "./message-length.ts";

it.each([
  [0, "fine"],
  [4499, "fine"],
  [4500, "near"],
  [5000, "near"],
  [5001, "over"],
] as const)("CON-5: a message of %i characters is %s", (count, state) => {
  const text = "é".repeat(count);
  expect(lengthOf(`  ${text}\n`)).toEqual({ count, state });
  const taken = Draft.safeParse({ kind: "text", clientId: "client-1", text: text || "-" });
  expect(taken.success).toBe(state !== "over");
});
