import type { Me, Programme, StaffRight } from "@rapport/contracts";
import { RapportProvider } from "@rapport/ui";
import { act } from "react";
import { createRoot, type Root } from "react-dom/client";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { SessionContext } from "../shell/session.tsx";
import { startWords } from "../shell/words.ts";
import { ActButton } from "./act-button.tsx";

const programme: Programme = {
  name: "Alder",
  accent: "#234f3c",
  defaultLocale: "en",
  currency: "EUR",
  timezone: "Europe/Paris",
  setUp: true,
  demo: false,
  shopUrl: null,
};
const me: Me = { accountEmail: "jeanne@example.com", staffRight: "reader", member: null };
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

function shown(right: StaffRight, onClick: () => void): HTMLButtonElement {
  act(() =>
    root.render(
      <RapportProvider env="test">
        <SessionContext value={{ me, right, programme }}>
          <ActButton need="editor" onClick={onClick}>
            Save
          </ActButton>
        </SessionContext>
      </RapportProvider>,
    ),
  );
  return document.querySelector("button")!;
}

it.each(["editor", "administrator"] as const)("PEO-10: works for an %s", (right) => {
  const onClick = vi.fn();
  const button = shown(right, onClick);
  act(() => button.click());
  expect(onClick).toHaveBeenCalledOnce();
});

it("PEO-10: rests for a reader, who can still reach it and read why", () => {
  const onClick = vi.fn();
  const button = shown("reader", onClick);
  act(() => button.click());
  expect(onClick).not.toHaveBeenCalled();
  expect(button.getAttribute("aria-disabled")).toBe("true");
  expect(button.disabled).toBe(false);
});
