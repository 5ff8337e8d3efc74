import { beforeEach, expect, it } from "vitest";
import { inOrder, keepViews, viewsOf, withView, withoutView } from "./views.ts";

beforeEach(() => localStorage.clear());

it("keeps the views of each list by themselves, one for a name", () => {
  const first = withView([], { name: "Web", search: "?channel=web" });
  keepViews(
    "/orders",
    withView(withView(first, { name: "Lyon", search: "?memberId=m1" }), { name: "Web", search: "?channel=app" }),
  );
  expect(viewsOf("/orders")).toEqual([
    { name: "Lyon", search: "?memberId=m1" },
    { name: "Web", search: "?channel=app" },
  ]);
  expect(viewsOf("/members")).toEqual([]);
  expect(withoutView(viewsOf("/orders"), "Lyon").map((view) => view.name)).toEqual(["Web"]);
});

it.each(["{", "null", '[{"name":1}]'])("what is kept wrongly (%s) is no view", (text) => {
  localStorage.setItem("rapport.views/orders", text);
  expect(viewsOf("/orders")).toEqual([]);
});

it("the same filters are the same view in whatever order", () => {
  expect([inOrder("?b=2&a=1"), inOrder("?a=1&b=2"), inOrder("")]).toEqual(["?a=1&b=2", "?a=1&b=2", ""]);
});
