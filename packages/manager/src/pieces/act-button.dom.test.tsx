import type { StaffRight } from "@rapport/contracts";
import { act } from "react";
import { expect, it, vi } from "vitest";
import { mounted } from "../../test/mounted.tsx";
import { ActButton } from "./act-button.tsx";

const show = mounted();

async function shown(right: StaffRight, onClick: () => void): Promise<HTMLButtonElement> {
  await show(
    <ActButton need="editor" onClick={onClick}>
      Save
    </ActButton>,
    { right },
  );
  return document.querySelector("button")!;
}

it.each(["editor", "administrator"] as const)("PEO-10: works for an %s", async (right) => {
  const onClick = vi.fn();
  const button = await shown(right, onClick);
  act(() => button.click());
  expect(onClick).toHaveBeenCalledOnce();
});

it("PEO-10: rests for a reader, who can still reach it and read why", async () => {
  const onClick = vi.fn();
  const button = await shown("reader", onClick);
  act(() => button.click());
  expect(onClick).not.toHaveBeenCalled();
  expect(button.getAttribute("aria-disabled")).toBe("true");
  expect(button.disabled).toBe(false);
});
