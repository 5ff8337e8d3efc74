import { expect, it } from "vitest";
import { rewardAmount } from "./reward-amount.ts";

it.each([
  { totalAmount: "129.00", totalWithoutShipping: "119.00", amount: "119.00" },
  { totalAmount: "129.00", totalWithoutShipping: null, amount: "129.00" },
  { totalAmount: "10.00", totalWithoutShipping: "0.00", amount: "0.00" },
  { totalAmount: "0", totalWithoutShipping: null, amount: "0" },
])("ORD-5: total $totalAmount, without shipping $totalWithoutShipping", ({ amount, ...order }) => {
  expect(rewardAmount(order)).toBe(amount);
});
