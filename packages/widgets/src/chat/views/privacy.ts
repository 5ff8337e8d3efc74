import type { TemplateResult } from "lit";
import { html, nothing } from "lit";
import type { ChatModel } from "../chat-model.ts";
import { backButton, closeButton } from "./frame.ts";

/** What is kept, the brand's policy, and the way out (PEO-11). */
export function privacyView(model: ChatModel): TemplateResult {
  const { texts } = model.format;
  const url = model.config?.privacyUrl;
  return html`<div part="header" class="head bar">
      ${backButton(model)}
      <h2 id="title" tabindex="-1" class="lines">${texts.privacy}</h2>
      ${closeButton(model)}
    </div>
    <div class="scroll page">
      <p>${texts.privacyText}</p>
      ${url ? html`<p><a href=${url} target="_blank" rel="noopener">${texts.privacyLink}</a></p>` : nothing}
      ${
        model.confirmsDeletion
          ? confirmation(model)
          : html`<button class="quiet" @click=${() => askDeletion(model, true)}>${texts.deleteData}</button>`
      }
    </div>`;
}

function confirmation(model: ChatModel): TemplateResult {
  const { texts } = model.format;
  return html`<div class="danger" role="group" aria-label=${texts.deleteData}>
    <p>${texts.deleteText}</p>
    ${model.deletionProblem ? html`<p class="bad" role="alert">${texts.problem(model.deletionProblem)}</p>` : nothing}
    <div class="line">
      <button class="main bad" @click=${model.deleteData}>${texts.deleteConfirm}</button>
      <button class="quiet" @click=${() => askDeletion(model, false)}>${texts.cancel}</button>
    </div>
  </div>`;
}

function askDeletion(model: ChatModel, on: boolean): void {
  model.confirmsDeletion = on;
  model.update();
}
