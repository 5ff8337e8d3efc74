import type { WidgetContext } from "./context.ts";
import { define } from "./page.ts";

export interface Mounted {
  refresh: () => void;
}
type Mount = (element: HTMLElement, root: ShadowRoot, context: WidgetContext) => Mounted;

/** An element whose code is loaded when it comes near the screen. */
export function defineLazy(
  tag: { name: string; attributes: string[] },
  load: () => Promise<Mount>,
  context: WidgetContext,
): void {
  define(
    tag.name,
    class extends HTMLElement {
      static observedAttributes = tag.attributes;
      #mounted: Mounted | null = null;

      connectedCallback(): void {
        if (this.shadowRoot) return;
        const root = this.attachShadow({ mode: "open" });
        const watch = new IntersectionObserver(
          (entries) => {
            if (!entries.some((entry) => entry.isIntersecting)) return;
            watch.disconnect();
            void load().then((mount) => (this.#mounted = mount(this, root, context)));
          },
          { rootMargin: "300px" },
        );
        watch.observe(this);
      }

      attributeChangedCallback(): void {
        this.#mounted?.refresh();
      }
    },
  );
}
