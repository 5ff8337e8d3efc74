/** The page's language as a BCP 47 tag: the element's `locale`, else the nearest `lang`. */
export function languageOf(element: Element): string {
  const declared = element.getAttribute("locale") ?? element.closest("[lang]")?.getAttribute("lang");
  return declared || navigator.language || "en";
}

/** Runs when the page has nothing better to do, so that the shop comes first. */
export function whenIdle(work: () => void): void {
  const wait = () =>
    "requestIdleCallback" in window ? requestIdleCallback(work, { timeout: 3_000 }) : setTimeout(work, 200);
  if (document.readyState === "complete") wait();
  else window.addEventListener("load", wait, { once: true });
}

/** Bubbles through shadow roots, for the shop's own analytics. */
export function emit(from: EventTarget, name: string, detail: object = {}): void {
  from.dispatchEvent(new CustomEvent(`rapport:${name}`, { bubbles: true, composed: true, detail }));
}

/** Two of our scripts on one page define an element once. */
export function define(name: string, element: CustomElementConstructor): void {
  if (!customElements.get(name)) customElements.define(name, element);
}
