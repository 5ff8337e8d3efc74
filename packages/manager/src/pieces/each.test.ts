import { expect, it } from "vitest";
import { each } from "./each.ts";

const refuseOdd = async (n: number) => {
  if (n % 2) throw new Error(`no ${n}`);
};

it("a refusal of one does not keep the others from a change", async () => {
  const { done, failed } = await each([1, 2, 3, 4], refuseOdd);
  expect(done).toEqual([2, 4]);
  expect(failed.map(({ one }) => one)).toEqual([1, 3]);
});

it("is refused when all were, with the first reason", async () => {
  await expect(each([1, 3], refuseOdd)).rejects.toThrow("no 1");
  expect(await each([], refuseOdd)).toEqual({ done: [], failed: [] });
});
