import type { Me, Programme } from "@rapport/contracts";
import { RapportProvider } from "@rapport/ui";
import { QueryClientProvider } from "@tanstack/react-query";
import { act } from "react";
import { createRoot, type Root } from "react-dom/client";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { queryClient } from "../../shell/query.ts";
import { SessionContext } from "../../shell/session.tsx";
import { startWords, type Language } from "../../shell/words.ts";
import { InviteForm } from "./invite-form.tsx";

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
const me: Me = { accountEmail: "victor@example.com", staffRight: "editor", member: null };
const onDone = vi.fn<() => void>();
let root: Root;

beforeEach(() => {
  vi.stubGlobal("IS_REACT_ACT_ENVIRONMENT", true);
  // The field that grows asks when fonts have come, which this document never tells.
  Object.defineProperty(document, "fonts", { value: new EventTarget(), configurable: true });
  document.body.innerHTML = '<div id="root"></div>';
  root = createRoot(document.getElementById("root")!);
});
afterEach(() => {
  act(() => root.unmount());
  onDone.mockClear();
  vi.unstubAllGlobals();
});

/** Sends an invitation to two addresses, answered with this. */
async function invite(language: Language, answer: { invited: number; alreadyMembers: string[] }) {
  await startWords(language);
  vi.stubGlobal("fetch", async () => Response.json(answer, { status: 201 }));
  await act(async () =>
    root.render(
      <QueryClientProvider client={queryClient}>
        <RapportProvider env="test">
          <SessionContext value={{ me, right: "editor", programme }}>
            <InviteForm onDone={onDone} />
          </SessionContext>
        </RapportProvider>
      </QueryClientProvider>,
    ),
  );
  const field = document.querySelector("textarea")!;
  await act(async () => {
    Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, "value")!.set!.call(
      field,
      "ana@a.example eve@a.example",
    );
    field.dispatchEvent(new Event("input", { bubbles: true }));
  });
  await act(async () => document.querySelector<HTMLButtonElement>("button[type=submit]")!.click());
  await vi.waitFor(() => act(() => expect(document.querySelector("textarea")!.value).toBe("")), { timeout: 10_000 });
}

it.each([
  {
    language: "en",
    says: "1 invitation is on its way. ana@a.example got no invitation: this address belongs to a member already.",
  },
  {
    language: "fr",
    says: "1 invitation est en route. ana@a.example n’a pas reçu d’invitation\u00a0: cette adresse est déjà celle d’un membre.",
  },
] as const)("PEO-5: who is a member already is named, in $language, before one goes on", async ({ language, says }) => {
  await invite(language, { invited: 1, alreadyMembers: ["ana@a.example"] });
  expect(document.querySelector("form [role=status]")!.textContent).toBe(says);
  expect(onDone).not.toHaveBeenCalled();
});

it("PEO-5: when all were invited, one goes on", async () => {
  await invite("en", { invited: 2, alreadyMembers: [] });
  expect(document.querySelector("form [role=status]")!.textContent).toBe("");
  expect(onDone).toHaveBeenCalledOnce();
});
