import { expect, it } from "vitest";
import { isAmount, isNegative, sameAmount } from "./amounts.ts";

it.each([
  { text: "129", amount: true },
  { text: "129.00", amount: true },
  { text: "-1.5", amount: true },
  { text: "0", amount: true },
  { text: "", amount: false },
  { text: " 129", amount: false },
  { text: "129.", amount: false },
  { text: ".5", amount: false },
  { text: "+1", amount: false },
  { text: "1e3", amount: false },
  { text: "0x1f", amount: false },
  { text: "1,5", amount: false },
  { text: "1 000", amount: false },
  { text: "NaN", amount: false },
  { text: "Infinity", amount: false },
  { text: "1\n", amount: false },
])("ORD-1: <$text> is an amount: $amount", ({ text, amount }) => {
  expect(isAmount(text)).toBe(amount);
});

it.each([
  { amount: "-0.01", negative: true },
  { amount: "-0.00", negative: false },
  { amount: "0", negative: false },
  { amount: "0.01", negative: false },
])("ORD-1: $amount is below zero: $negative", ({ amount, negative }) => {
  expect(isNegative(amount)).toBe(negative);
});

it.each([
  { one: "129.0", other: "129.00", same: true },
  { one: "129", other: "129.00", same: true },
  { one: "-0", other: "0.00", same: true },
  { one: "129.00", other: "129.01", same: false },
  { one: "99999999999999999999.01", other: "99999999999999999999.02", same: false },
  { one: null, other: null, same: true },
  { one: null, other: "0", same: false },
  { one: "0", other: null, same: false },
])("ORD-1: $one and $other are the same money: $same", ({ one, other, same }) => {
  expect(sameAmount(one, other)).toBe(same);
});
