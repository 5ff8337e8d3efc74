import { lengthOf, longestMessage } from "@rapport/client";
import type { TemplateResult } from "lit";
import { html, nothing } from "lit";
import type { ChatModel } from "../chat-model.ts";
import { icons } from "../icons.ts";
import { nameOf } from "./conversations.ts";

/** Where one writes: grows to six lines; Enter sends with a keyboard, a button with a thumb. */
export function composer(model: ChatModel): TemplateResult {
  const { texts } = model.format;
  const isOver = lengthOf(model.draft).state === "over";
  const blocked = model.conversation?.blockedBy;
  if (blocked) return html`<p class="note closed">${texts.problem("blocked")}</p>`;
  return html`<div class="composer" part="composer">
    ${model.about ? aboutChip(model) : nothing} ${length(model)}
    <div class="field">
      <label class="icon" title=${texts.addPhoto}>
        <input
          class="hidden"
          type="file"
          accept="image/*"
          multiple
          aria-label=${texts.addPhoto}
          @change=${(event: Event) => choosePhotos(model, event.target as HTMLInputElement)}
        />${icons.photo}
      </label>
      <textarea
        rows="1"
        dir="auto"
        enterkeyhint="send"
        aria-label=${texts.write(nameOf(model, model.thread))}
        aria-describedby="length"
        aria-invalid=${isOver}
        placeholder=${texts.write((model.thread?.member?.name ?? "").split(" ")[0] || nameOf(model, model.thread))}
        .value=${model.draft}
        @input=${(event: Event) => model.setDraft((event.target as HTMLTextAreaElement).value)}
        @keydown=${(event: KeyboardEvent) => sendOnEnter(model, event)}
        @paste=${(event: ClipboardEvent) => pastePhotos(model, event)}
      ></textarea>
      <button
        class="icon send"
        part="send"
        aria-label=${texts.send}
        title=${texts.send}
        ?disabled=${isOver || !model.draft.trim()}
        @click=${() => send(model)}
      >
        ${icons.send}
      </button>
    </div>
  </div>`;
}

/** How long the message is, once that matters; the words are heard when it becomes too long. */
function length(model: ChatModel): TemplateResult {
  const { texts, number } = model.format;
  const { count, state } = lengthOf(model.draft);
  const isOver = state === "over";
  return html`<p id="length" class="length small ${isOver ? "bad" : "soft"}">
    <span role="status">${isOver ? texts.problem("message_too_long") : nothing}</span>
    ${state === "fine" ? nothing : html`<span>${texts.countOf(number(count), number(longestMessage))}</span>`}
  </p>`;
}

function aboutChip(model: ChatModel): TemplateResult {
  const { texts } = model.format;
  return html`<p class="chip">
    ${icons.tag}<span class="cut">${texts.aboutProduct}</span>
    <button class="icon" aria-label=${texts.removeAbout} title=${texts.removeAbout} @click=${model.dropAbout}>
      ${icons.close}
    </button>
  </p>`;
}

function choosePhotos(model: ChatModel, input: HTMLInputElement): void {
  const files = [...(input.files ?? [])];
  input.value = "";
  void model.sendPhotos(files);
}

function pastePhotos(model: ChatModel, event: ClipboardEvent): void {
  const files = [...(event.clipboardData?.files ?? [])].filter((file) => file.type.startsWith("image/"));
  if (files.length === 0) return;
  event.preventDefault();
  void model.sendPhotos(files);
}

function sendOnEnter(model: ChatModel, event: KeyboardEvent): void {
  const isTouch = matchMedia("(pointer: coarse)").matches;
  if (event.key !== "Enter" || event.shiftKey || event.isComposing || isTouch) return;
  event.preventDefault();
  send(model);
}

/** Nothing typed is lost: what is too long stays in the field. */
function send(model: ChatModel): void {
  if (lengthOf(model.draft).state !== "over") void model.send();
}
