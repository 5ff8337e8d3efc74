import type { ThreadLine } from "@rapport/client";
import { messageStatus } from "@rapport/client";
import type { Image, Message } from "@rapport/contracts";
import type { TemplateResult } from "lit";
import { html, nothing } from "lit";
import type { ChatModel } from "../chat-model.ts";
import { icons } from "../icons.ts";
import { nameOf } from "./conversations.ts";
import { productCard, productMention } from "./product.ts";

type Group = Extract<ThreadLine, { kind: "group" }>;

/** Messages of one author within three minutes, with one time and, on one's own, how far the last has come. */
export function group(model: ChatModel, line: Group): TemplateResult {
  const last = line.messages.at(-1)!;
  if (line.author === "auto" || last.kind === "notice")
    return html`${line.messages.map((message) => html`<p class="note">${message.text}</p>`)}`;
  const isMine = line.author === "visitor";
  const who = isMine ? model.format.texts.you : nameOf(model, model.conversation);
  return html`<div class="group ${isMine ? "mine" : "theirs"}" part="group" role="group" aria-label=${who}>
    ${runsOf(line.messages).map((run) => (run.length > 1 ? photoGrid(model, run) : bubble(model, run[0]!)))}
    <p class="under">
      <time datetime=${last.sentAt} title=${model.format.exactTime(last.sentAt)}
        >${model.format.time(last.sentAt)}</time
      >
      ${isMine && model.conversation ? mark(model, last) : nothing}
    </p>
  </div>`;
}

/** Bare photos that follow each other stand in one grid. */
function runsOf(messages: readonly Message[]): Message[][] {
  const runs: Message[][] = [];
  for (const message of messages) {
    const run = runs.at(-1);
    if (run && isBarePhoto(message) && isBarePhoto(run[0]!)) run.push(message);
    else runs.push([message]);
  }
  return runs;
}

function isBarePhoto(message: Message): boolean {
  return message.image !== undefined && message.text === "";
}

function bubble(model: ChatModel, message: Message): TemplateResult {
  const title = model.format.exactTime(message.sentAt);
  if (message.image) return html`${photo(model, message)} ${message.text ? words(message.text, title) : nothing}`;
  const card = message.author === "visitor" ? productMention : productCard;
  if (message.product)
    return html`${card(model, message.product)} ${message.text ? words(message.text, title) : nothing}`;
  return words(message.text, title);
}

/** Text as it was written, with its web addresses as links. */
export function words(text: string, title = ""): TemplateResult {
  const parts = text.split(/(https?:\/\/[^\s<>"']+[^\s<>"'.,;:!?)\]])/);
  const shown = parts.map((part, index) => (index % 2 === 1 ? linkTo(part) : part));
  return html`<p class="bubble" part="message" title=${title || nothing}><span dir="auto">${shown}</span></p>`;
}

function linkTo(address: string): TemplateResult {
  return html`<a href=${address} target="_blank" rel="noopener noreferrer nofollow">${address}</a>`;
}

function photo(model: ChatModel, message: Message): TemplateResult {
  const image = message.image!;
  const who = message.author === "visitor" ? model.format.texts.you : nameOf(model, model.conversation);
  const photos = photosOf(model);
  return html`<button
    class="photo"
    part="photo"
    aria-label=${model.format.texts.viewPhoto(who)}
    @click=${() =>
      model.look(
        photos,
        photos.findIndex((one) => one.id === image.id),
      )}
  >
    <img
      src=${model.address(image.thumbnailUrl)}
      alt=""
      loading="lazy"
      decoding="async"
      width=${image.width}
      height=${image.height}
    />
  </button>`;
}

function photoGrid(model: ChatModel, messages: readonly Message[]): TemplateResult {
  return html`<div class="grid">${messages.map((message) => photo(model, message))}</div>`;
}

function photosOf(model: ChatModel): Image[] {
  return model.history.messages.flatMap((message) => message.image ?? []);
}

function mark(model: ChatModel, message: Message): TemplateResult {
  const status = messageStatus(model.conversation!, message);
  const label = model.format.texts[status];
  const shape = status === "sent" ? icons.sent : icons.delivered;
  return html`<span class="mark ${status}" role="img" aria-label=${label} title=${label}>${shape}</span
    >${status === "read" ? html`<span aria-hidden="true">${label}</span>` : nothing}`;
}
