import { describe, expect, it } from "vitest";
import { readTag } from "./tag-fields.ts";

const read = (attributes: Record<string, string>) => readTag((name) => attributes[name] ?? null);
const order = { cart_id: "k9", order_id: "o1", order_status: "OK", total_amount: "129.00" };

describe("the order tag's attributes (ORD-3)", () => {
  it("a confirmation with everything", () => {
    const items = JSON.stringify([{ sku: "SKU1", quantity: "2", unit_price: 59.5 }]);
    const all = {
      ...order,
      total_ws: "119.00",
      currency: " eur ",
      email: "ana@example.com",
      customer_id: "C77",
      items,
    };
    expect(read({ step: "confirmation", ...all })).toEqual({
      kind: "complete",
      step: "confirmation",
      fields: { ...all, currency: "EUR", items: [{ sku: "SKU1", quantity: 2, unit_price: "59.5" }] },
      remarks: [],
    });
  });
  it("confirmation is the step when none is said; empty optional ones are left out", () => {
    expect(read({ ...order, email: "" })).toMatchObject({ kind: "complete", step: "confirmation", fields: order });
  });
  it.each(["cart_id", "order_id", "order_status", "total_amount"])("a confirmation without %s names it", (name) => {
    expect(read({ ...order, [name]: " " })).toEqual({ kind: "incomplete", step: "confirmation", missing: [name] });
  });
  it("a checkout needs only its cart", () => {
    expect(read({ step: "checkout", cart_id: "k9", email: "ana@example.com" })).toEqual({
      kind: "complete",
      step: "checkout",
      fields: { cart_id: "k9", email: "ana@example.com" },
      remarks: [],
    });
    expect(read({ step: "checkout" })).toMatchObject({ missing: ["cart_id"] });
  });
  it.each(["not json", "{}", '[{"quantity":1}]', '[{"sku":"a","quantity":"x","unit_price":"1"}]'])(
    "broken items (%s) are left out and remarked, the order still goes",
    (items) => {
      const tag = read({ ...order, items });
      expect(tag).toMatchObject({ kind: "complete", fields: order });
      expect(tag.kind === "complete" && tag.remarks).toHaveLength(1);
    },
  );
  it("an unknown step is said", () => {
    expect(read({ step: "basket", ...order })).toEqual({ kind: "unknown_step" });
  });
});
