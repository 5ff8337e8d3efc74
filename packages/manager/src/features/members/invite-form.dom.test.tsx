import { act } from "react";
import { beforeEach, expect, it, vi } from "vitest";
import { mounted } from "../../../test/mounted.tsx";
import type { Language } from "../../shell/words.ts";
import { InviteForm } from "./invite-form.tsx";

const onDone = vi.fn<() => void>();
const show = mounted();

beforeEach(() => void onDone.mockClear());

/** Sends an invitation to two addresses, answered with this. */
async function invite(language: Language, answer: { invited: number; alreadyMembers: string[] }) {
  vi.stubGlobal("fetch", async () => Response.json(answer, { status: 201 }));
  await show(<InviteForm onDone={onDone} />, { right: "editor", language });
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
