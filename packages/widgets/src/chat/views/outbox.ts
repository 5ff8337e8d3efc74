import type { OutboxItem } from "@rapport/client";
import { isFinal } from "@rapport/client";
import type { Problem } from "@rapport/contracts";
import type { TemplateResult } from "lit";
import { html, nothing } from "lit";
import { repeat } from "lit/directives/repeat.js";
import type { ChatModel, ThreadView } from "../chat-model.ts";
import type { FirstMessage } from "../first-messages.ts";
import { icons } from "../icons.ts";
import type { PhotoUpload } from "../photos.ts";
import { words } from "./message.ts";

const unknown = { type: "about:blank", title: "internal", status: 500, code: "internal", detail: "internal" };

interface Choices {
  problem: Problem | null;
  retry: () => unknown;
  discard: () => unknown;
  /** What can be changed and sent anew where trying again cannot help. */
  text?: string | undefined;
}

/** Messages on their way stay in place, marked, until they are acknowledged or given up (CON-4). */
export function outbox(model: ChatModel, items: readonly OutboxItem[]): TemplateResult {
  const { store } = model.connection;
  return html`${repeat(
    items,
    (item) => item.clientId,
    (item) => {
      const image = item.preview?.image;
      const shown = image
        ? html`<span class="photo"
            ><img src=${model.address(image.thumbnailUrl)} alt="" width=${image.width} height=${image.height}
          /></span>`
        : words(item.draft.text ?? "");
      return own(
        shown,
        below(model, {
          problem: item.state === "failed" ? (item.problem ?? unknown) : null,
          text: item.draft.text,
          retry: () => store?.retry(item.conversationId, item.clientId),
          discard: () => store?.discard(item.conversationId, item.clientId),
        }),
      );
    },
  )}`;
}

/** Messages written before their conversation exists. */
export function firstMessages(model: ChatModel, messages: readonly FirstMessage[]): TemplateResult {
  const memberId = model.thread?.member?.id ?? "";
  return html`${repeat(
    messages,
    (message) => message.key,
    (message) =>
      own(
        words(message.text),
        below(model, {
          problem: message.problem,
          text: message.text,
          retry: () => model.retryFirst(),
          discard: () => model.first.discard(memberId, message.key),
        }),
      ),
  )}`;
}

/** Photos going up. */
export function uploads(model: ChatModel, view: ThreadView): TemplateResult {
  const list = model.photos.of(view.member?.id ?? null, view.conversationId);
  return html`${repeat(
    list,
    (upload) => upload.key,
    (upload) =>
      own(
        upload.problem && isFinal(upload.problem) ? words(upload.file.name) : rising(model, upload),
        below(model, {
          problem: upload.problem,
          retry: () => model.photos.retry(upload.key, model.destination(view)),
          discard: () => model.photos.discard(upload.key),
        }),
      ),
  )}`;
}

function rising(model: ChatModel, upload: PhotoUpload): TemplateResult {
  const label = model.format.texts.uploading(model.format.share(upload.share));
  return html`<span class="photo rising">
    <img src=${upload.url} alt="" @error=${(event: Event) => (event.target as HTMLElement).remove()} />
    ${
      upload.problem
        ? nothing
        : html`<span
            class="progress"
            role="progressbar"
            aria-label=${label}
            aria-valuenow=${Math.round(upload.share * 100)}
            ><svg viewBox="0 0 40 40" fill="none" stroke="#fff" stroke-width="4" aria-hidden="true">
              <circle cx="20" cy="20" r="17" opacity="0.3" />
              <circle cx="20" cy="20" r="17" pathLength="1" stroke-dasharray="${upload.share} 1" /></svg
          ></span>`
    }
  </span>`;
}

/** Another try where it may help; else the words go back to the field, before what was begun there. */
function wayOut(model: ChatModel, { retry, discard, text }: Choices, problem: Problem) {
  const { texts } = model.format;
  if (!isFinal(problem)) return html`<button class="link" @click=${retry}>${texts.tryAgain}</button>`;
  if (!text) return nothing;
  const edit = () => {
    discard();
    model.setDraft([text, model.draft].filter(Boolean).join("\n"));
  };
  return html`<button class="link" @click=${edit}>${texts.edit}</button>`;
}

function own(shown: TemplateResult, under: TemplateResult): TemplateResult {
  return html`<div class="group mine pending">${shown}${under}</div>`;
}

function below(model: ChatModel, choices: Choices): TemplateResult {
  const { texts } = model.format;
  const { problem } = choices;
  if (problem)
    return html`<p class="under bad" role="alert">
      <span>${texts.notSent} ${texts.problem(problem.code)}</span>
      ${wayOut(model, choices, problem)}
      <button class="link" @click=${choices.discard}>${texts.discard}</button>
    </p>`;
  const label = navigator.onLine ? texts.sending : texts.waiting;
  return html`<p class="under">
    <span class="mark" role="img" aria-label=${label} title=${label}>${icons.clock}</span>
  </p>`;
}
