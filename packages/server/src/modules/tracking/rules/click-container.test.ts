import { expect, it } from "vitest";
import { hasContainer } from "./click-container.ts";

it.each([
  { container: "publication", containerId: "pub_1", named: true },
  { container: "publication", containerId: null, named: false },
  { container: "publication", containerId: " ", named: false },
  { container: "campaign", containerId: "cam_1", named: true },
  { container: "campaign", containerId: "", named: false },
  { container: "profile", containerId: null, named: true },
] as const)("TRK-1: $container with id <$containerId>", ({ named, ...click }) => {
  expect(hasContainer(click)).toBe(named);
});
