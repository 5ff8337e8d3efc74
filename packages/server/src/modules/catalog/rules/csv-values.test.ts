import { describe, expect, it } from "vitest";
import { readBoolean, readId, readPrice, readStock, readText, readUrl } from "./csv-values.ts";

const price = (amount: string, currency: string | null = null) => ({ kind: "price", amount, currency });

describe("a price", () => {
  it.each([
    ["", { kind: "none" }],
    ["  ", { kind: "none" }],
    ["50", price("50")],
    ["9.99", price("9.99")],
    ["9,99", price("9.99")],
    ["129.5000", price("129.5000")],
    ["1,299.00", price("1299.00")],
    ["1.299,00", price("1299.00")],
    ["1,299", price("1299")],
    ["1.299", price("1.299")],
    ["1,234,567", price("1234567")],
    ["1 299,00 €", price("1299.00", "EUR")],
    ["1 299,5", price("1299.5")],
    ["£12", price("12", "GBP")],
    ["$12", price("12")],
    ["12.00 usd", price("12.00", "USD")],
    ["EUR 12", price("12", "EUR")],
    ["-5", { kind: "unreadable" }],
    ["free", { kind: "unreadable" }],
    ["12.34567", { kind: "unreadable" }],
    ["1e3", { kind: "unreadable" }],
    ["1234567890123", { kind: "unreadable" }],
    ["12.", price("12")],
    [".5", { kind: "unreadable" }],
  ])("%j", (text, reading) => {
    expect(readPrice(text)).toEqual(reading);
  });
});

it.each([
  ["", null],
  ["7", 7],
  ["0", 0],
  ["-2", -2],
  ["7.0", 7],
  ["7.5", "unreadable"],
  ["many", "unreadable"],
  ["99999999999", "unreadable"],
])("a stock of %j", (text, stock) => {
  expect(readStock(text)).toBe(stock);
});

it.each([
  ["https://a.example/x.jpg", "https://a.example/x.jpg"],
  ["//a.example/x.jpg", "https://a.example/x.jpg"],
  ["javascript:alert(1)", null],
  ["data:image/png;base64,x", null],
  ["x.jpg", null],
  ["", null],
  [`https://a.example/${"x".repeat(2000)}`, null],
])("the address %j", (text, url) => {
  expect(readUrl(text)).toBe(url);
});

it.each([
  ["'00123", "00123"],
  ["A-1/é", "A-1/é"],
  ["A 1", "A 1"],
  ["A 1 ", null],
  ["A\u00071", null],
  ["", null],
  ["x".repeat(201), null],
])("the id %j", (text, id) => {
  expect(readId(text)).toBe(id);
});

it("yes, no, and neither", () => {
  expect(["TRUE", "oui", "1", "active"].map(readBoolean)).toEqual([true, true, true, true]);
  expect(["false", "Non", "0", "draft", "archived"].map(readBoolean)).toEqual([false, false, false, false, false]);
  expect(readBoolean("perhaps")).toBeNull();
});

it("a text has no control characters and is never cut within a sign", () => {
  expect(readText("a\u0000b\u0007 ", 10)).toBe("ab");
  expect(readText("abc😀", 4).isWellFormed()).toBe(true);
});
