import { describe, expect, it } from "vitest";
import { sectionsOf, splitTabs, type NavItem } from "./nav.ts";

const items = (count: number): NavItem[] =>
  Array.from({ length: count }, (_, index) => ({ id: `${index}`, label: "", href: "/", icon: null }));

describe("navigation", () => {
  it.each([
    [3, 3, 0],
    [5, 5, 0],
    [6, 4, 2],
    [12, 4, 8],
  ])("of %d destinations, %d stand in the bar and %d behind More", (count, tabs, rest) => {
    const split = splitTabs(items(count));
    expect([split.tabs.length, split.rest.length]).toEqual([tabs, rest]);
  });

  it("goes by sections in their order", () => {
    const [a, b, c] = items(3) as [NavItem, NavItem, NavItem];
    const sections = sectionsOf([a, { ...b, section: "Setup" }, { ...c, section: "Setup" }]);
    expect(sections.map((section) => [section.title, section.items.length])).toEqual([
      [null, 1],
      ["Setup", 2],
    ]);
  });
});
