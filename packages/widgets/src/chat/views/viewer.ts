import type { TemplateResult } from "lit";
import { html, nothing } from "lit";
import type { ChatModel } from "../chat-model.ts";
import { icons } from "../icons.ts";

let swipeFrom: number | null = null;

/** A photo in full, with arrows, keys and swipe through those of the thread. */
export function viewer(model: ChatModel): TemplateResult | typeof nothing {
  if (!model.viewer) return nothing;
  const { photos, index } = model.viewer;
  const { texts } = model.format;
  const image = photos[index]!;
  return html`<div
    class="viewer"
    part="viewer"
    role="dialog"
    aria-modal="true"
    aria-label=${texts.photo}
    @pointerdown=${(event: PointerEvent) => (swipeFrom = event.clientX)}
    @pointerup=${(event: PointerEvent) => swipe(model, event)}
  >
    <img src=${model.address(image.url)} alt=${texts.photo} draggable="false" />
    <button class="icon end" aria-label=${texts.close} @click=${model.closeViewer}>${icons.close}</button>
    ${
      index > 0
        ? html`<button class="icon before" aria-label=${texts.previous} @click=${() => model.look(photos, index - 1)}>
            ${icons.back}
          </button>`
        : nothing
    }
    ${
      index < photos.length - 1
        ? html`<button class="icon after" aria-label=${texts.next} @click=${() => model.look(photos, index + 1)}>
            ${icons.forward}
          </button>`
        : nothing
    }
  </div>`;
}

/** Keys of the viewer; true when one was used. */
export function viewerKey(model: ChatModel, key: string): boolean {
  if (!model.viewer) return false;
  const { photos, index } = model.viewer;
  if (key === "Escape") model.closeViewer();
  else if (key === "ArrowLeft" && index > 0) model.look(photos, index - 1);
  else if (key === "ArrowRight" && index < photos.length - 1) model.look(photos, index + 1);
  else return false;
  return true;
}

function swipe(model: ChatModel, event: PointerEvent): void {
  const moved = swipeFrom === null ? 0 : event.clientX - swipeFrom;
  swipeFrom = null;
  if (Math.abs(moved) > 50) viewerKey(model, moved > 0 ? "ArrowLeft" : "ArrowRight");
}
