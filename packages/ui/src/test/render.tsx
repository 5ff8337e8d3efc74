import { act, type ReactNode } from "react";
import { createRoot } from "react-dom/client";
import { RapportProvider, type RapportProviderProps } from "../theme/rapport-provider.tsx";

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

/** What a test holds of a piece on the page. */
export interface Rendered {
  page: HTMLElement;
  show: (children: ReactNode) => Promise<void>;
  end: () => Promise<void>;
}

/** The instant at which all component tests take place. */
export const NOW = "2026-03-12T15:20:00Z";
const now = () => new Date(NOW);

/** Shows a piece as an application does: with theme, words, and a clock that stands still. */
export async function render(children: ReactNode, settings: Partial<RapportProviderProps> = {}): Promise<Rendered> {
  const page = document.body.appendChild(document.createElement("div"));
  const root = createRoot(page);
  const show = (shown: ReactNode) =>
    act(async () =>
      root.render(
        <RapportProvider env="test" locale="en-GB" timeZone="UTC" now={now} {...settings}>
          {shown}
        </RapportProvider>,
      ),
    );
  await show(children);
  const end = async () => {
    await act(async () => root.unmount());
    page.remove();
  };
  return { page, show, end };
}

/** The first element for a selector; fails loudly when there is none. */
export function find<T extends HTMLElement = HTMLElement>(page: ParentNode, selector: string): T {
  const found = page.querySelector<T>(selector);
  if (!found) throw new Error(`nothing matches ${selector}`);
  return found;
}

/** The button that says exactly this, by its text or its label. */
export function button(page: ParentNode, name: string): HTMLButtonElement {
  const all = [...page.querySelectorAll("button")];
  const found = all.find((one) => (one.getAttribute("aria-label") ?? one.textContent).trim() === name);
  if (!found) throw new Error(`no button "${name}" among ${all.map((one) => one.textContent).join(", ")}`);
  return found;
}

/** Clicks. */
export function click(element: HTMLElement): Promise<void> {
  return act(async () => element.click());
}

/** Presses a key on an element. */
export function press(element: HTMLElement, key: string, more: KeyboardEventInit = {}): Promise<void> {
  return act(async () => {
    element.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true, ...more }));
  });
}

/** Types a text into a field, as React sees it. */
export function type(field: HTMLInputElement | HTMLTextAreaElement, value: string): Promise<void> {
  return act(async () => {
    // Through the prototype, because React watches the element's own property.
    Reflect.set(Object.getPrototypeOf(field) as object, "value", value, field);
    field.dispatchEvent(new Event("input", { bubbles: true }));
  });
}
