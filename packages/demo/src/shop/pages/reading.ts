import { html } from "../html.ts";
import type { Page, Visit } from "../visit.ts";

interface Text {
  title: string;
  paragraphs: readonly string[];
}

const readingPage = ({ title, paragraphs }: Text): Page => ({
  title,
  body: html`<div class="narrow reading">
    <h1>${title}</h1>
    ${paragraphs.map((paragraph) => html`<p>${paragraph}</p>`)}
  </div>`,
});

/** What the demonstration keeps about its visitors. */
export const privacyPage = ({ words }: Visit): Page => readingPage(words.privacyPage);

/** How things are mended and taken back. */
export const repairsPage = ({ words }: Visit): Page => readingPage(words.repairPage);
