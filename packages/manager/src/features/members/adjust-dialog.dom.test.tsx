import { RapportProvider } from "@rapport/ui";
import { QueryClientProvider } from "@tanstack/react-query";
import { act } from "react";
import { createRoot, type Root } from "react-dom/client";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { queryClient } from "../../shell/query.ts";
import { startWords } from "../../shell/words.ts";
import { AdjustDialog } from "./adjust-dialog.tsx";

let root: Root;

beforeEach(async () => {
  vi.stubGlobal("IS_REACT_ACT_ENVIRONMENT", true);
  await startWords("en");
  document.body.innerHTML = '<div id="root"></div>';
  root = createRoot(document.getElementById("root")!);
});
afterEach(() => {
  act(() => root.unmount());
  vi.unstubAllGlobals();
});

it("GAM-12: an adjustment of nothing without a reason is told all it lacks at once, and is not sent", async () => {
  const sent = vi.fn<() => void>();
  vi.stubGlobal("fetch", sent);
  await act(async () =>
    root.render(
      <QueryClientProvider client={queryClient}>
        <RapportProvider env="test">
          <AdjustDialog memberId="ana" opened onClose={() => undefined} />
        </RapportProvider>
      </QueryClientProvider>,
    ),
  );
  await act(async () => document.querySelector<HTMLButtonElement>("button[type=submit]")!.click());
  const said = document.querySelector("[role=dialog]")!.textContent;
  expect(document.querySelectorAll("[role=dialog] [aria-invalid=true]")).toHaveLength(3);
  expect(said).toContain("Nothing would change.");
  expect(said).toContain("Say why, in a few words.");
  expect(sent).not.toHaveBeenCalled();
});
