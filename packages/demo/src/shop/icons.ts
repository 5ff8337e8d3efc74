import { type Html, trusted } from "./html.ts";

const icon = (paths: string): Html =>
  trusted(
    `<svg class="icon" viewBox="0 0 24 24" width="22" height="22" fill="none" stroke="currentColor" stroke-width="1.6" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true">${paths}</svg>`,
  );

/** The shop's few line drawings. */
export const icons = {
  search: icon('<circle cx="11" cy="11" r="6.5"/><path d="m16 16 4.5 4.5"/>'),
  basket: icon(
    '<path d="M4 9h16l-1.6 9.2a2 2 0 0 1-2 1.8H7.6a2 2 0 0 1-2-1.8L4 9Z"/><path d="m8 9 3-5.5M16 9l-3-5.5"/>',
  ),
  account: icon('<circle cx="12" cy="8.5" r="3.7"/><path d="M4.8 20c.9-3.7 3.7-5.6 7.2-5.6s6.3 1.9 7.2 5.6"/>'),
  menu: icon('<path d="M4 7h16M4 12h16M4 17h10"/>'),
  arrow: icon('<path d="M5 12h14M13 6l6 6-6 6"/>'),
  mend: icon('<path d="M4 20 14.5 9.5M17 3.5a4 4 0 1 0 3.5 3.5L18 9l-3-.3L14.7 6 17 3.5Z"/><path d="m6 14 4 4"/>'),
  leaf: icon(
    '<path d="M12 21V10M12 3c5 2 7.5 6.5 6 11-1 3-4 4-6 4s-5-1-6-4c-1.5-4.5 1-9 6-11Z"/><path d="m12 14 3.5-2.5M12 14 8.5 11.5"/>',
  ),
  boots: icon('<path d="M7 4h5v7c1 2 6 2.5 7 5v3H5.5V10L7 4Z"/><path d="M5.5 16.5H19M9 8h3"/>'),
  check: icon('<path d="m5 12.5 4.5 4.5L19 7.5"/>'),
};

/** Alder's sign and name. */
export const brand: Html = trusted(
  '<svg viewBox="-20 -22 40 48" width="26" height="31" aria-hidden="true"><path class="leaf" d="M0-19C11-15 17-5 14 5C12 12 6 16 0 17C-6 16-12 12-14 5C-17-5-11-15 0-19Z"/><path class="vein" d="M0-14V24M0 12L9 5M0 12L-9 5M0 4L10-4M0 4L-10-4M0-4L7-10M0-4L-7-10"/></svg><span>Alder</span>',
);
