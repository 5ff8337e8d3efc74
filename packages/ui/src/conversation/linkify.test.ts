import { describe, expect, it } from "vitest";
import { linkify } from "./linkify.ts";

describe("links in a message", () => {
  it.each([
    ["no link here", [{ text: "no link here" }]],
    [
      "see https://alder.example/p/1, it fits",
      [{ text: "see " }, { text: "alder.example/p/1", href: "https://alder.example/p/1" }, { text: ", it fits" }],
    ],
    ["https://www.alder.example", [{ text: "alder.example", href: "https://www.alder.example" }]],
    ["javascript:alert(1)", [{ text: "javascript:alert(1)" }]],
    ["https://", [{ text: "https://" }]],
    ["<https://a.example/x>", [{ text: "<" }, { text: "a.example/x", href: "https://a.example/x" }, { text: ">" }]],
    ["", []],
  ])("%s", (text, pieces) => expect(linkify(text)).toEqual(pieces));
});
