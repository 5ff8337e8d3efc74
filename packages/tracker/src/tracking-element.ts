import type { PageSession } from "./page-session.ts";
import type { unsentName } from "./unsent.ts";

interface OrderTag {
  track: (session: PageSession, element: HTMLElement) => Promise<void>;
  resume: (session: PageSession) => Promise<void>;
}

/**
 * The order tag (ORD-3), and what an earlier page left unsent. Attributes: `step` (`checkout` or `confirmation`), `cart_id`, `order_id`, `order_status`,
 * `total_amount`, `total_ws`, `currency`, `email`, `customer_id`, `items`.
 * @fires rapport:tracked  @fires rapport:error
 */
export function defineTracking(session: PageSession, load: () => Promise<OrderTag>): void {
  if (customElements.get("rapport-tracking")) return;
  // A confirmation that an earlier page could not send; seen now, or when the consent tool lets it be read
  const waiting = "rapport:unsent" satisfies typeof unsentName;
  const look = () => session.keeper.get(waiting) && void load().then(({ resume }) => resume(session));
  look();
  session.consent.onChange(look);
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
