import { categories, type Category, childrenOf } from "../catalogue/index.ts";
import { stores } from "../catalogue/stores.ts";
import { countOf } from "./basket.ts";
import { type Html, html } from "./html.ts";
import { brand, icons } from "./icons.ts";
import { identityToken } from "./identity.ts";
import type { Page, Visit } from "./visit.ts";

const categoryLink = (category: Category, { language }: Visit): Html =>
  html`<a href="/c/${category.id}">${category.name[language]}</a>`;

function department(category: Category, visit: Visit): Html {
  return html`<li class="department">
    <a href="/c/${category.id}">${category.name[visit.language]}</a>
    <div class="families">
      ${childrenOf(category.id).map(
        (family) =>
          html`<div>
            <p>${categoryLink(family, visit)}</p>
            <ul>
              ${childrenOf(family.id).map((range) => html`<li>${categoryLink(range, visit)}</li>`)}
            </ul>
          </div>`,
      )}
    </div>
  </li>`;
}

function smallMenu(visit: Visit): Html {
  const { words, language } = visit;
  return html`<details class="small-menu">
    <summary aria-label="${words.menu}">${icons.menu}</summary>
    <nav aria-label="${words.menu}">
      <form action="/search" role="search">
        <input type="search" name="q" placeholder="${words.searchFor}" aria-label="${words.search}" />
        <button class="quiet" aria-label="${words.search}">${icons.search}</button>
      </form>
      ${childrenOf(null).map(
        (top) =>
          html`<p><a href="/c/${top.id}">${top.name[language]}</a></p>
            <ul>
              ${categories
                .filter(
                  (category) => category.parentId && childrenOf(top.id).some(({ id }) => id === category.parentId),
                )
                .map((range) => html`<li>${categoryLink(range, visit)}</li>`)}
            </ul>`,
      )}
      <p><a href="/community">${words.footer.community}</a></p>
    </nav>
  </details>`;
}

/** The same page in the other language. */
function otherLanguage({ url, language }: Visit): string {
  const query = new URLSearchParams(url.searchParams);
  query.set("lang", language === "en" ? "fr" : "en");
  return `${url.pathname}?${query}`;
}

function header(page: Page, visit: Visit): Html {
  const { words, basket, customer, language } = visit;
  const count = countOf(basket);
  return html`<header class="top">
    <div class="bar">
      ${page.calm ? null : smallMenu(visit)}
      <a class="brand" href="/" aria-label="Alder, ${words.home}">${brand}</a>
      ${
        page.calm
          ? null
          : html`<nav class="departments" aria-label="${words.departments}">
              <ul>
                ${childrenOf(null).map((top) => department(top, visit))}
              </ul>
            </nav>`
      }
      <div class="tools">
        ${
          page.calm
            ? null
            : html`<form class="find" action="/search" role="search">
                <input type="search" name="q" placeholder="${words.searchFor}" aria-label="${words.search}" />
                <button class="quiet" aria-label="${words.search}">${icons.search}</button>
              </form>`
        }
        <a
          class="language"
          href="${otherLanguage(visit)}"
          hreflang="${language === "en" ? "fr" : "en"}"
          lang="${language === "en" ? "fr" : "en"}"
          ><span class="long">${words.otherLanguage}</span
          ><span class="short" aria-hidden="true">${language === "en" ? "FR" : "EN"}</span></a
        >
        <a
          class="tool"
          href="/account"
          aria-label="${customer ? `${words.account}: ${customer.firstName}` : words.account}"
          >${icons.account}${customer && html`<span class="signed" aria-hidden="true"></span>`}</a
        >
        <a class="tool" href="/basket" aria-label="${words.basket}: ${words.inBasket(count)}" data-basket
          >${icons.basket}<span class="badge" data-count="${count}" aria-hidden="true">${count}</span></a
        >
      </div>
    </div>
  </header>`;
}

function footer({ words, language }: Visit): Html {
  return html`<footer class="bottom">
    <div class="columns">
      <div>
        <p class="brand">${brand}</p>
        <p>${words.tagline}.</p>
        <p class="faint">${words.footer.note}</p>
      </div>
      <div>
        <h2>${words.footer.stores}</h2>
        <ul class="two">
          ${stores.map((store) => html`<li>${store.city}</li>`)}
        </ul>
      </div>
      <div>
        <h2>${words.footer.help}</h2>
        <ul>
          <li><a href="/community">${words.footer.community}</a></li>
          <li><a href="/repairs">${words.footer.repair}</a></li>
          <li><a href="/privacy">${words.footer.privacy}</a></li>
          <li><button class="linklike" type="button" data-consent-open>${words.footer.consent}</button></li>
          <li><a href="/store-till" lang="${language}">${words.footer.till}</a></li>
        </ul>
      </div>
    </div>
  </footer>`;
}

function consentBanner({ words }: Visit): Html {
  return html`<section class="consent" aria-labelledby="consent-title" data-consent hidden>
    <h2 id="consent-title">${words.consent.title}</h2>
    <p>${words.consent.text} <a href="/privacy">${words.consent.more}</a></p>
    <p class="actions">
      <button class="quiet framed" type="button" data-consent-answer="denied">${words.consent.no}</button>
      <button type="button" data-consent-answer="granted">${words.consent.yes}</button>
    </p>
  </section>`;
}

function rapportElements(page: Page, { shop, customer }: Visit): Html {
  return html`${customer && html`<rapport-identity token="${identityToken(customer, shop.identitySecret, shop.now())}"></rapport-identity>`}
  ${page.sku ? html`<rapport-chat sku="${page.sku}"></rapport-chat>` : html`<rapport-chat></rapport-chat>`}`;
}

/** A whole page: head, header, content, footer, consent banner and Rapport's elements. */
export function layout(page: Page, visit: Visit): string {
  const { shop, words, language } = visit;
  return html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
        <title>${page.title} · Alder</title>
        <meta name="description" content="${words.tagline}" />
        <meta name="color-scheme" content="light dark" />
        <meta name="theme-color" content="#f8f5ee" media="(prefers-color-scheme: light)" />
        <meta name="theme-color" content="#131b17" media="(prefers-color-scheme: dark)" />
        <link rel="icon" type="image/svg+xml" href="/art/leaf.svg" />
        <link
          rel="preload"
          as="font"
          type="font/woff2"
          href="/assets/fonts/fraunces-latin-wght-normal.woff2"
          crossorigin
        />
        <link
          rel="preload"
          as="font"
          type="font/woff2"
          href="/assets/fonts/hanken-grotesk-latin-wght-normal.woff2"
          crossorigin
        />
        <!-- Painted once it is whole: a header that is painted while it still arrives moves its tools. -->
        <link rel="expect" href="#content" blocking="render" />
        <link rel="stylesheet" href="${shop.asset("theme.css")}" />
        <link rel="stylesheet" href="${shop.asset("shop.css")}" />
        <link rel="stylesheet" href="${shop.asset("pages.css")}" />
        <script type="module" src="${shop.asset("shop.js")}"></script>
        <script type="module" src="${shop.rapportUrl}/widgets.js"></script>
      </head>
      <body>
        <a class="skip" href="#content">${words.skip}</a>
        ${header(page, visit)}
        <main id="content" tabindex="-1">${page.body}</main>
        ${footer(visit)} ${consentBanner(visit)}
        <p class="toast" role="status" data-toast></p>
        ${rapportElements(page, visit)}
      </body>
    </html>`.markup.trimStart();
}
