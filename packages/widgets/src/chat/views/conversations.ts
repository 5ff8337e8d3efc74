import { conversationList } from "@rapport/client";
import type { Conversation, Message } from "@rapport/contracts";
import type { TemplateResult } from "lit";
import { html, nothing } from "lit";
import { repeat } from "lit/directives/repeat.js";
import type { ChatModel } from "../chat-model.ts";
import { icons } from "../icons.ts";
import { face } from "./face.ts";
import { closeButton, privacyLine } from "./frame.ts";

/** A returning shopper's conversations, latest first. */
export function conversationsView(model: ChatModel): TemplateResult {
  const { texts } = model.format;
  return html`<div part="header" class="head bar">
      <h2 id="title" tabindex="-1">${texts.conversations}</h2>
      ${closeButton(model)}
    </div>
    <div class="scroll" part="list">
      <ul class="rows">
        ${repeat(
          conversationList(model.snapshot),
          (one) => one.id,
          (one) => html`<li>${row(model, one)}</li>`,
        )}
      </ul>
      <button class="wide quiet" @click=${model.showPeople}>${texts.talkToSomebodyElse}</button>
    </div>
    ${privacyLine(model)}`;
}

function row(model: ChatModel, conversation: Conversation): TemplateResult {
  const { format } = model;
  const { unread, lastMessage } = conversation;
  return html`<button class="row ${unread > 0 ? "unread" : ""}" @click=${() => model.openThread(conversation)}>
    ${face(model, conversation.member, 48)}
    <span class="lines">
      <span class="line">
        <strong>${nameOf(model, conversation)}</strong>
        ${lastMessage ? html`<time class="faint">${format.moment(lastMessage.sentAt, new Date())}</time>` : nothing}
      </span>
      <span class="line"
        ><span class="soft cut">${lastMessage ? summary(model, lastMessage) : nothing}</span> ${
          unread > 0
            ? html`<span class="count" role="img" aria-label=${format.texts.unread(unread)}>${unread}</span>`
            : html`<span class="faint">${icons.forward}</span>`
        }</span
      >
    </span>
  </button>`;
}

/** The member's public name, or what answers in nobody's place. */
export function nameOf(model: ChatModel, conversation: Pick<Conversation, "member"> | null): string {
  return conversation?.member?.name ?? model.config?.programme ?? model.format.texts.automatic;
}

/** A message in one line. */
export function summary(model: ChatModel, message: Message): string {
  const { texts, local } = model.format;
  const what = message.text || (message.product ? local(message.product.name) : message.image ? texts.photo : "");
  return message.author === "visitor" ? texts.mine(what) : what;
}
