import type { TemplateResult } from "lit";
import { html } from "lit";
import type { ChatModel } from "../chat-model.ts";
import { icons } from "../icons.ts";

export function closeButton(model: ChatModel): TemplateResult {
  const { close } = model.format.texts;
  return html`<button class="icon end" aria-label=${close} title=${close} @click=${model.host.onClose}>
    ${icons.close}
  </button>`;
}

export function backButton(model: ChatModel): TemplateResult {
  const { back } = model.format.texts;
  return html`<button class="icon" aria-label=${back} title=${back} @click=${model.back}>${icons.back}</button>`;
}

export function privacyLine(model: ChatModel): TemplateResult {
  return html`<div class="fine">
    <button class="link" @click=${model.showPrivacy}>${model.format.texts.privacy}</button>
  </div>`;
}
