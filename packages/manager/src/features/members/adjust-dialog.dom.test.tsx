import { act } from "react";
import { expect, it, vi } from "vitest";
import { mounted } from "../../../test/mounted.tsx";
import { AdjustDialog } from "./adjust-dialog.tsx";

const show = mounted();

it("GAM-12: an adjustment of nothing without a reason is told all it lacks at once, and is not sent", async () => {
  const sent = vi.fn<() => void>();
  vi.stubGlobal("fetch", sent);
  await show(<AdjustDialog memberId="ana" opened onClose={() => undefined} />);
  await act(async () => document.querySelector<HTMLButtonElement>("button[type=submit]")!.click());
  const said = document.querySelector("[role=dialog]")!.textContent;
  expect(document.querySelectorAll("[role=dialog] [aria-invalid=true]")).toHaveLength(3);
  expect(said).toContain("Nothing would change.");
  expect(said).toContain("Say why, in a few words.");
  expect(sent).not.toHaveBeenCalled();
});
