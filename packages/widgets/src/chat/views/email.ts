import type { TemplateResult } from "lit";
import { html, nothing } from "lit";
import type { ChatModel } from "../chat-model.ts";
import { icons } from "../icons.ts";

/** The e-mail is asked after the first message, and one can go on without it (PEO-2). */
export function emailAsk(model: ChatModel, hasWritten: boolean): TemplateResult | typeof nothing {
  const { email } = model;
  const { texts } = model.format;
  if (!email.isShown(hasWritten)) return nothing;
  if (email.state === "saved")
    return html`<p class="note good">${icons.check} ${texts.emailSaved(email.email ?? "")}</p>`;
  return html`<form
    class="ask"
    part="email"
    novalidate
    @submit=${(event: SubmitEvent) => {
      event.preventDefault();
      const input = (event.target as HTMLFormElement).elements.namedItem("email") as HTMLInputElement;
      if (input.value.trim()) void email.save(input.value.trim());
    }}
  >
    <label for="email">${texts.emailAsk}</label>
    <div class="line">
      <input
        id="email"
        name="email"
        type="email"
        autocomplete="email"
        placeholder=${texts.emailLabel}
        aria-describedby="email-problem"
        aria-invalid=${email.problem === "wrong"}
      />
      <button class="main" ?disabled=${email.state === "saving"}>${texts.emailSave}</button>
    </div>
    ${
      email.problem
        ? html`<p id="email-problem" class="small bad" role="alert">
            ${email.problem === "wrong" ? texts.emailWrong : texts.problem("internal")}
          </p>`
        : nothing
    }
    <button type="button" class="icon" aria-label=${texts.notNow} title=${texts.notNow} @click=${() => email.dismiss()}>
      ${icons.close}
    </button>
  </form>`;
}
