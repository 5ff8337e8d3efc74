import { html } from "../html.ts";
import type { Page, Visit } from "../visit.ts";

/** The answer to an address that leads nowhere. */
export function notFound({ words }: Visit): Page {
  return {
    title: words.notFound.title,
    status: 404,
    body: html`<div class="narrow lost">
      <h1>${words.notFound.title}</h1>
      <p class="lead">${words.notFound.text}</p>
      <p><a class="button" href="/">${words.notFound.back}</a></p>
    </div>`,
  };
}
