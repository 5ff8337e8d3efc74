import { describe, expect, it } from "vitest";
import { amountText, converted } from "./amount-text.ts";

describe("amounts in text", () => {
  it.each([
    ["129.0000", "129.00"],
    ["129", "129.00"],
    ["129.5", "129.50"],
    ["0.1234", "0.1234"],
    ["999999999999.9999", "999999999999.9999"],
    ["0", "0.00"],
  ])("%s is written %s", (amount, text) => expect(amountText(amount)).toBe(text));

  it("ORD-5: conversion is exact", () => {
    expect(converted("999999999999.9999", "123456.12345678")).toBe("123456123456779987.654387654322");
    expect(converted("10.00", "0.1")).toBe("1");
  });
});
