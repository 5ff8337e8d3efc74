import { html, svg } from "lit";

const icon = (path: unknown) =>
  html`<svg
    viewBox="0 0 24 24"
    fill="none"
    stroke="currentColor"
    stroke-width="1.8"
    stroke-linecap="round"
    stroke-linejoin="round"
    aria-hidden="true"
  >
    ${path}
  </svg>`;

/** Drawn here, in one stroke weight; mirrored where reading goes the other way. */
export const icons = {
  back: html`<span class="mirror">${icon(svg`<path d="m14.5 5-7 7 7 7" />`)}</span>`,
  forward: html`<span class="mirror">${icon(svg`<path d="m9.5 5 7 7-7 7" />`)}</span>`,
  down: icon(svg`<path d="m5 9.5 7 7 7-7" />`),
  close: icon(svg`<path d="M6 6l12 12M18 6 6 18" />`),
  search: icon(svg`<circle cx="11" cy="11" r="6.5" /><path d="m16 16 4.5 4.5" />`),
  photo: icon(
    svg`<rect x="3.5" y="5" width="17" height="14" rx="3" /><circle cx="9" cy="10" r="1.6" /><path d="m4 17 5-4.5 3.5 3 3-2.5 5 4.5" />`,
  ),
  send: html`<span class="mirror"
    >${icon(svg`<path d="M4.5 12 3.6 4.6c-.1-.8.7-1.4 1.4-1L21 12 5 20.4c-.7.4-1.5-.2-1.4-1L4.5 12Zm0 0H12" />`)}</span
  >`,
  tag: icon(
    svg`<path d="M4 5.5V11l8.6 8.6a1.5 1.5 0 0 0 2.1 0l4.9-4.9a1.5 1.5 0 0 0 0-2.1L11 4H5.5A1.5 1.5 0 0 0 4 5.5Z" /><circle cx="8.2" cy="8.2" r="1" />`,
  ),
  sent: icon(svg`<path d="m6.5 12.5 4 4 7-9" />`),
  delivered: icon(svg`<path d="m3 12.5 4 4 7-9M11.5 15.5l1 1 7-9" />`),
  clock: icon(svg`<circle cx="12" cy="12" r="7.5" /><path d="M12 8v4.3l2.6 1.6" />`),
  check: icon(svg`<path d="m5.5 12.5 4.2 4.2 8.8-9.4" />`),
};
