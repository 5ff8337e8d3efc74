import type { Customer } from "../catalogue/customers.ts";
import type { Language } from "../catalogue/index.ts";
import type { Basket } from "./basket.ts";
import type { Html } from "./html.ts";
import type { OrderBook } from "./orders.ts";
import type { Log, Rapport } from "./rapport.ts";
import type { Words } from "./words/index.ts";

/** What the whole shop shares. */
export interface Shop {
  rapportUrl: string;
  identitySecret: string;
  log: Log;
  orders: OrderBook;
  rapport: Rapport;
  now(): Date;
  /** The address of a file in the public folder, with its version. */
  asset(name: string): string;
}

/** One request, read. */
export interface Visit {
  shop: Shop;
  url: URL;
  /** What the address's named parts hold. */
  params: Readonly<Record<string, string>>;
  form: URLSearchParams;
  /** Asked for by a script, which wants data rather than a page. */
  wantsJson: boolean;
  language: Language;
  words: Words;
  basket: Basket;
  /** The shop's number for this basket, made when the first thing is put into it. */
  cartId: string | null;
  customer: Customer | null;
}

/** The answer to a visit. */
export interface Reply {
  status: number;
  body: string;
  type?: string;
  headers?: Readonly<Record<string, string>>;
  /** Cookies to set; an empty value removes one. */
  cookies?: Readonly<Record<string, string>>;
}

/** A page: its title and what stands between header and footer. */
export interface Page {
  title: string;
  body: Html;
  status?: number;
  /** The product the page is about: the chat opens with it. */
  sku?: string;
  /** The checkout and the pages after it are kept calm: no department menu. */
  calm?: boolean;
}

export type Handler = (visit: Visit) => Reply | Page | Promise<Reply | Page>;

/** Sends the browser on to another page, with cookies. */
export const goTo = (location: string, cookies: Readonly<Record<string, string>> = {}): Reply => ({
  status: 303,
  body: "",
  headers: { location },
  cookies,
});

/** Data for a script. */
export const json = (value: unknown, cookies: Readonly<Record<string, string>> = {}): Reply => ({
  status: 200,
  type: "application/json; charset=utf-8",
  body: JSON.stringify(value),
  cookies,
});
