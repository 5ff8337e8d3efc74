import type { ThreadLine } from "@rapport/client";
import { isTyping, outboxOf, threadLines } from "@rapport/client";
import type { TemplateResult } from "lit";
import { html, nothing } from "lit";
import { repeat } from "lit/directives/repeat.js";
import type { ChatModel, ThreadView } from "../chat-model.ts";
import { composer } from "./composer.ts";
import { nameOf } from "./conversations.ts";
import { emailAsk } from "./email.ts";
import { aboutMember, face, presenceWord } from "./face.ts";
import { backButton, closeButton } from "./frame.ts";
import { group } from "./message.ts";
import { firstMessages, outbox, uploads } from "./outbox.ts";
import { skeleton } from "./people.ts";

/** One conversation: who it is with, what was said, what is on its way. */
export function threadView(model: ChatModel, view: ThreadView): TemplateResult {
  return html`${header(model, view)} ${offlineLine(model)}
    <div class="scroll thread" part="thread" tabindex="0" role="log" aria-live="off" aria-label=${nameOf(model, view)}>
      ${content(model, view)}
    </div>
    ${composer(model)}`;
}

function header(model: ChatModel, view: ThreadView): TemplateResult {
  const member = liveMember(model, view);
  const { texts } = model.format;
  const detail = member
    ? html`${presenceWord(model, member.presence)}<span class="soft cut">· ${aboutMember(model, member)}</span>`
    : html`<span class="soft">${texts.automatic}</span>`;
  return html`<div part="header" class="head bar">
    ${backButton(model)} ${face(model, member, 40)}
    <div class="lines">
      <h2 id="title" tabindex="-1" class="cut">${nameOf(model, view)}</h2>
      <p class="line small">${detail}</p>
    </div>
    ${closeButton(model)}
  </div>`;
}

/** The member with the presence last heard of. */
function liveMember(model: ChatModel, view: ThreadView): ThreadView["member"] {
  const member = model.conversation?.member ?? view.member;
  const presence = member && model.snapshot.presence[member.id];
  return member && presence ? { ...member, presence } : member;
}

function offlineLine(model: ChatModel): TemplateResult | typeof nothing {
  const isDown = !navigator.onLine || model.snapshot.connection === "waiting";
  return isDown ? html`<p class="offline" role="status">${model.format.texts.offline}</p>` : nothing;
}

function content(model: ChatModel, view: ThreadView): TemplateResult {
  const { conversationId, snapshot } = model;
  const { messages, olderIn } = model.history;
  const isComing =
    conversationId !== null && messages.length === 0 && (olderIn !== null || !snapshot.threads[conversationId]);
  const { texts } = model.format;
  if (isComing && model.threadFailed)
    return html`<div class="empty">
      <p>${texts.loadFailed}</p>
      <button class="quiet" @click=${model.loadThread}>${texts.tryAgain}</button>
    </div>`;
  if (isComing) return skeleton(3);
  const first = view.member ? model.first.of(view.member.id) : [];
  const waiting = conversationId ? outboxOf(snapshot, conversationId) : [];
  const hasWritten = first.length > 0 || waiting.length > 0 || messages.some((message) => message.author === "visitor");
  const isEmpty = messages.length === 0 && !hasWritten;
  return html`${
    olderIn
      ? html`<button class="link older" @click=${() => model.connection.store?.loadOlder(conversationId!)}>
          ${texts.older}
        </button>`
      : introduction(model, view, isEmpty)
  }
  ${repeat(
    threadLines(messages, { unreadAfter: view.unreadAfter, hasOlder: olderIn !== null }),
    (line) => line.key,
    (line) => lineOf(model, line),
  )}
  ${outbox(model, waiting)} ${firstMessages(model, first)} ${uploads(model, view)} ${awayNote(model, view)}
  ${emailAsk(model, hasWritten)} ${conversationId && isTyping(snapshot, conversationId) ? typing(model, view) : nothing}`;
}

/** The beginning of a thread introduces the person. */
function introduction(model: ChatModel, view: ThreadView, isEmpty: boolean): TemplateResult {
  const { member } = view;
  const { texts } = model.format;
  return html`<div class="introduction">
    ${face(model, liveMember(model, view), 72)}
    <p class="name">${isEmpty ? texts.hello(nameOf(model, view)) : nameOf(model, view)}</p>
    ${member ? html`<p class="soft">${aboutMember(model, member)}</p>` : nothing}
    ${member?.bio ? html`<p class="soft">${member.bio}</p>` : nothing}
  </div>`;
}

function lineOf(model: ChatModel, line: ThreadLine): TemplateResult {
  if (line.kind === "day") return html`<p class="divider">${model.format.day(line.at, new Date())}</p>`;
  if (line.kind === "another") return html`<p class="divider">${model.format.texts.another}</p>`;
  if (line.kind === "unread") return html`<p class="divider fresh">${model.format.texts.newMessages}</p>`;
  return group(model, line);
}

/** Says when somebody who is away was last here, unless they wrote within the hour: then one sees it. */
function awayNote(model: ChatModel, view: ThreadView): TemplateResult | typeof nothing {
  const member = liveMember(model, view);
  if (!member || member.presence.kind === "online") return nothing;
  const answer = model.history.messages.findLast((message) => message.author === "member");
  if (answer && Date.now() - Date.parse(answer.sentAt) < 3_600_000) return nothing;
  const since = model.format.presence(member.presence);
  return html`<p class="note">${model.format.texts.away(member.name.split(" ")[0] ?? member.name, since)}</p>`;
}

function typing(model: ChatModel, view: ThreadView): TemplateResult {
  const words = model.format.texts.typing(nameOf(model, view));
  return html`<div class="group theirs">
    <div class="bubble typing" role="img" aria-label=${words}><i></i><i></i><i></i></div>
  </div>`;
}
