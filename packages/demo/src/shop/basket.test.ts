import { describe, expect, it } from "vitest";
import { productOf } from "../catalogue/index.ts";
import {
  type Basket,
  countOf,
  orderLines,
  packBasket,
  totalsOf,
  unpackBasket,
  usualSize,
  withMore,
  withQuantity,
} from "./basket.ts";
import { amount, cents, price } from "./money.ts";

const jacket = productOf("STRATUS-MOSS")!;
const socks = productOf("BURROW-OAT")!;
const stove = productOf("TINDER-RUST")!;
const basket: Basket = [
  { product: jacket, size: "L", quantity: 1 },
  { product: socks, size: "39–41", quantity: 2 },
];

describe("the basket", () => {
  it("survives its cookie, whatever the size is called", () => {
    expect(unpackBasket(packBasket(basket))).toEqual(basket);
    expect(packBasket(basket)).toMatch(/^[\w~.-]+$/);
  });

  it.each(["", "NOPE~0~1", "STRATUS-MOSS~0~-3", "STRATUS-MOSS~0~x", "~~", "STRATUS-MOSS"])(
    "drops what it does not know: %s",
    (text) => {
      expect(unpackBasket(text)).toEqual([]);
    },
  );

  it("adds to a line of the same size and opens another for another size", () => {
    const more = withMore(withMore(basket, { product: jacket, size: "L", quantity: 2 }), {
      product: jacket,
      size: "S",
      quantity: 1,
    });
    expect(more.map(({ size, quantity }) => [size, quantity])).toEqual([
      ["L", 3],
      ["39–41", 2],
      ["S", 1],
    ]);
    expect(orderLines(more)[0]).toEqual({ sku: "STRATUS-MOSS", quantity: 4, unitPrice: "229.00" });
  });

  it("gives the usual size to who did not choose, none to what has none", () => {
    expect(withMore([], { product: jacket, size: "XXS", quantity: 1 })[0]?.size).toBe("M");
    expect(usualSize(stove)).toBe("");
  });

  it("keeps quantities sane", () => {
    expect(countOf(withMore(basket, { product: jacket, size: "L", quantity: 5000 }))).toBe(22);
    expect(withQuantity(basket, { product: jacket, size: "L", quantity: 0 })).toHaveLength(1);
    expect(withQuantity(basket, { product: jacket, size: "L", quantity: Number.NaN })).toHaveLength(1);
  });

  it("asks for delivery below 80 euros only, and nothing for nothing", () => {
    expect(totalsOf(basket)).toEqual({ goods: 26700, shipping: 0, total: 26700 });
    expect(totalsOf([{ product: stove, size: "", quantity: 1 }])).toEqual({ goods: 5900, shipping: 590, total: 6490 });
    expect(totalsOf([])).toEqual({ goods: 0, shipping: 0, total: 0 });
  });
});

describe("money", () => {
  it.each([
    ["129.00", 12900],
    ["0.05", 5],
    ["7", 700],
    ["19.9", 1990],
  ])("%s is %i cents and back", (text, value) => {
    expect(cents(text)).toBe(value);
    expect(cents(amount(value))).toBe(value);
  });

  it("reads as the language writes it", () => {
    expect(price(22900, "en")).toBe("€229.00");
    expect(price(22900, "fr").replaceAll(/\s/g, " ")).toBe("229,00 €");
  });
});
