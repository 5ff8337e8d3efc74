import { identify } from "@rapport/tracker";
import type { WidgetContext } from "./context.ts";
import { define, emit } from "./page.ts";

/**
 * Who is signed in on the shop (PEO-1, PEO-2): `token` is signed by the shop's back end. An empty or removed one means signed out; a page
 * without this element says nothing.
 * @fires rapport:error
 */
export function defineIdentity(context: WidgetContext): void {
  define(
    "rapport-identity",
    class RapportIdentity extends HTMLElement {
      static observedAttributes = ["token"];

      connectedCallback(): void {
        this.style.display = "none";
        this.#say(this.getAttribute("token"));
      }

      disconnectedCallback(): void {
        // a single-page shop that redraws moves the element: only one that stays away means signed out
        setTimeout(() => {
          if (!this.isConnected && !document.querySelector("rapport-identity")) this.#say(null);
        });
      }

      attributeChangedCallback(_: string, before: string | null, token: string | null): void {
        if (this.isConnected && before !== token) this.#say(token);
      }

      #say(token: string | null): void {
        identify(context.session.visitor, token || null).catch((error: Error) => {
          console.error(`rapport-identity: ${error.message}`);
          emit(this, "error", { message: error.message });
        });
      }
    },
  );
}
