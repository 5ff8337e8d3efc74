import type { PublicMember } from "@rapport/contracts";
import type { TemplateResult } from "lit";
import { html, nothing } from "lit";
import { repeat } from "lit/directives/repeat.js";
import type { ChatModel } from "../chat-model.ts";
import { icons } from "../icons.ts";
import { aboutMember, face, presenceWord } from "./face.ts";
import { closeButton, privacyLine } from "./frame.ts";

/** Who is there, to pick one. */
export function peopleView(model: ChatModel): TemplateResult {
  const { people, format } = model;
  const { texts } = format;
  const hasConversations = Object.keys(model.snapshot.conversations).length > 0;
  return html`<div part="header" class="head welcome">
      ${
        hasConversations
          ? html`<button class="icon start" aria-label=${texts.back} @click=${model.showConversations}>
              ${icons.back}
            </button>`
          : nothing
      }
      ${facesOf(model)}
      <h2 id="title" tabindex="-1">${texts.ask}</h2>
      <p class="soft">${people.state === "ready" ? texts.askLead(people.online) : "\u00a0"}</p>
      ${closeButton(model)}
    </div>
    <div class="scroll" part="list">
      ${model.notice === "deleted" ? html`<p class="note good" role="status">${icons.check} ${texts.deleted}</p>` : nothing}
      ${people.isLong || people.search ? searchField(model) : nothing} ${list(model)}
    </div>
    ${privacyLine(model)}`;
}

function facesOf(model: ChatModel): TemplateResult {
  const present = model.people.items.filter((member) => member.presence.kind === "online");
  const shown = (present.length > 0 ? present : model.people.items).slice(0, 4);
  return html`<div class="faces">
    ${shown.map((member) => face(model, { ...member, presence: { kind: "long_ago" } }, 44))}
  </div>`;
}

function searchField(model: ChatModel): TemplateResult {
  return html`<label class="search"
    >${icons.search}<input
      type="search"
      autocomplete="off"
      placeholder=${model.format.texts.search}
      aria-label=${model.format.texts.search}
      .value=${model.people.search}
      @input=${(event: Event) => model.people.searchFor((event.target as HTMLInputElement).value)}
  /></label>`;
}

function list(model: ChatModel): TemplateResult {
  const { people } = model;
  const { texts } = model.format;
  if (people.state === "loading") return skeleton(5);
  if (people.state === "failed")
    return html`<div class="empty">
      <p>${texts.loadFailed}</p>
      <button class="quiet" @click=${() => people.load()}>${texts.tryAgain}</button>
    </div>`;
  if (people.items.length === 0)
    return html`<p class="empty">${people.search ? texts.nobodyFound(people.search) : texts.nobodyYet}</p>`;
  return html`<ul class="rows">
    ${repeat(
      people.items,
      (member) => member.id,
      (member) => html`<li>${row(model, member)}</li>`,
    )}
  </ul>`;
}

function row(model: ChatModel, member: PublicMember): TemplateResult {
  return html`<button class="row" part="member" @click=${() => model.talkTo(member.id)}>
    ${face(model, member, 48)}
    <span class="lines">
      <span class="line"><strong>${member.name}</strong>${presenceWord(model, member.presence)}</span>
      <span class="soft cut">${aboutMember(model, member)}</span>
      ${member.bio ? html`<span class="faint cut">${member.bio}</span>` : nothing}
    </span>
  </button>`;
}

/** In the shape of what comes; seen only when it takes longer than a moment. */
export function skeleton(rows: number): TemplateResult {
  return html`<ul class="rows skeleton" aria-hidden="true">
    ${Array.from(
      { length: rows },
      () =>
        html`<li class="row">
          <i class="face s48"></i><span class="lines"><i></i><i></i></span>
        </li>`,
    )}
  </ul>`;
}
