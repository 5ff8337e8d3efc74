import type { PageSession } from "./page-session.ts";

type Track = (session: PageSession, element: HTMLElement) => Promise<void>;

/**
 * The order tag (ORD-3). Attributes: `step` (`checkout` or `confirmation`), `cart_id`, `order_id`, `order_status`,
 * `total_amount`, `total_ws`, `currency`, `email`, `customer_id`, `items`.
 * @fires rapport:tracked  @fires rapport:error
 */
export function defineTracking(session: PageSession, load: () => Promise<{ track: Track }>): void {
  if (customElements.get("rapport-tracking")) return;
  customElements.define(
    "rapport-tracking",
    class RapportTracking extends HTMLElement {
      static observedAttributes =
        "step cart_id order_id order_status total_amount total_ws currency email customer_id items".split(" ");
      #isScheduled = false;

      connectedCallback(): void {
        this.style.display = "none";
        this.attributeChangedCallback();
      }

      attributeChangedCallback(): void {
        if (this.#isScheduled || !this.isConnected) return;
        this.#isScheduled = true;
        // a framework sets attributes one by one: wait for the last
        setTimeout(() => {
          this.#isScheduled = false;
          void load().then(({ track }) => track(session, this));
        });
      }
    },
  );
}
