import { expect, it } from "vitest";
import { writingSide } from "./message-kinds.ts";
import type { MessageKind } from "./message-kinds.ts";

const written: readonly MessageKind[] = [
  "text",
  "image",
  "video",
  "file",
  "product",
  "publication",
  "rating_request",
  "rating",
  "form",
  "call",
];
const sources = ["direct", "waiting_list", "hook", "phygital"] as const;

it.each(written)("ATT-2: a %s that somebody wrote counts for its side", (kind) => {
  expect(writingSide({ author: "member", kind, firstAutomatic: false }, "direct")).toBe("member");
  expect(writingSide({ author: "visitor", kind, firstAutomatic: false }, "hook")).toBe("visitor");
});

it.each(["member", "visitor", "auto"] as const)("ATT-2: a notice by %s counts for nobody", (author) => {
  expect(writingSide({ author, kind: "notice", firstAutomatic: true }, "phygital")).toBeNull();
});

it.each(sources)("ATT-3: the automatic message of a %s conversation", (source) => {
  const side = writingSide({ author: "auto", kind: "text", firstAutomatic: true }, source);
  expect(side).toBe(source === "phygital" ? "visitor" : null);
});

it("ATT-3: no further automatic message counts, in a phygital conversation neither", () => {
  expect(writingSide({ author: "auto", kind: "text", firstAutomatic: false }, "phygital")).toBeNull();
});
