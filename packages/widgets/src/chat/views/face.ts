import type { Presence, PublicMember } from "@rapport/contracts";
import type { TemplateResult } from "lit";
import { html, nothing } from "lit";
import type { ChatModel } from "../chat-model.ts";

type Face = Pick<PublicMember, "name" | "photoUrl" | "presence">;

/** A portrait, or initials; the dot only repeats what a word beside it says. */
export function face(model: ChatModel, member: Face | null, size: number): TemplateResult {
  const name = member?.name ?? "";
  return html`<span class="face s${size}" part="avatar" aria-hidden="true">
    ${
      member?.photoUrl
        ? html`<img
            src=${model.address(member.photoUrl)}
            alt=""
            width=${size}
            height=${size}
            loading="lazy"
            decoding="async"
          />`
        : html`<span class="initials">${initials(name)}</span>`
    }
    ${member?.presence.kind === "online" ? html`<span class="dot"></span>` : nothing}
  </span>`;
}

/** The presence word (PEO-9), green only when here. */
export function presenceWord(model: ChatModel, presence: Presence): TemplateResult {
  return html`<span class="presence ${presence.kind === "online" ? "here" : ""}"
    >${model.format.presence(presence)}</span
  >`;
}

/** Who one talks to is always said: role, shop, city (PEO-6). */
export function aboutMember(model: ChatModel, member: PublicMember): string {
  const place = member.storeName ?? member.city;
  return [model.format.texts.roles[member.role], place].filter(Boolean).join(" · ");
}

function initials(name: string): string {
  const parts = name.split(/\s+/).filter(Boolean);
  const letters = [parts[0], parts.length > 1 ? parts.at(-1) : undefined].map((part) => part?.[0] ?? "");
  return letters.join("").toUpperCase();
}
