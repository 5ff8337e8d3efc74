import fc from "fast-check";
import { expect, it } from "vitest";
import { afterMessage, dialogueInstant } from "./dialogue.ts";
import type { DialogueState } from "./dialogue.ts";

const at = (minute: number): Date => new Date(Date.UTC(2026, 2, 2, 10, minute));
const nobodyWrote: DialogueState = { memberFirstAt: null, visitorFirstAt: null, dialogueAt: null };
type Said = { side: "member" | "visitor" | null; at: Date };
const after = (messages: readonly Said[]): DialogueState => messages.reduce(afterMessage, nobodyWrote);
const member = (minute: number): Said => ({ side: "member", at: at(minute) });
const visitor = (minute: number): Said => ({ side: "visitor", at: at(minute) });
const notice = (minute: number): Said => ({ side: null, at: at(minute) });

it.each([
  { says: "nothing", messages: [], dialogueAt: null },
  { says: "only the visitor", messages: [visitor(1), visitor(2)], dialogueAt: null },
  { says: "only the member", messages: [member(1), member(2)], dialogueAt: null },
  { says: "the member answers", messages: [visitor(1), visitor(2), member(3)], dialogueAt: at(3) },
  { says: "the visitor answers", messages: [member(1), visitor(4)], dialogueAt: at(4) },
  { says: "both go on", messages: [visitor(1), member(3), visitor(5), member(6)], dialogueAt: at(3) },
  { says: "a notice is no answer", messages: [visitor(1), notice(2)], dialogueAt: null },
])("CON-3: $says", ({ messages, dialogueAt }) => {
  expect(after(messages).dialogueAt).toEqual(dialogueAt);
});

it.each([
  { memberFirst: null, visitorFirst: at(1), instant: null },
  { memberFirst: at(1), visitorFirst: null, instant: null },
  { memberFirst: at(1), visitorFirst: at(2), instant: at(2) },
  { memberFirst: at(3), visitorFirst: at(2), instant: at(3) },
  { memberFirst: at(2), visitorFirst: at(2), instant: at(2) },
])("CON-3: first words at $memberFirst and $visitorFirst", ({ memberFirst, visitorFirst, instant }) => {
  expect(dialogueInstant(memberFirst, visitorFirst)).toEqual(instant);
});

it("CON-3: the instant never changes, whatever comes, even with an earlier time", () => {
  const said = after([visitor(10), member(12)]);
  expect(after([visitor(10), member(12), member(1), visitor(2)])).toEqual(said);
});

const anySide = fc.constantFrom<"member" | "visitor" | null>("member", "visitor", null);

it("CON-3: one at a time or from the first words at once, the instant is the same", () => {
  fc.assert(
    fc.property(fc.array(anySide, { maxLength: 20 }), (sides) => {
      const messages = sides.map((side, index) => ({ side, at: at(index) }));
      const first = (side: string): Date | null => messages.find((said) => said.side === side)?.at ?? null;
      expect(after(messages).dialogueAt).toEqual(dialogueInstant(first("member"), first("visitor")));
    }),
  );
});
