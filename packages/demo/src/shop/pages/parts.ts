import {
  type Category,
  colourways,
  type Language,
  type Model,
  pathTo,
  type Product,
  titleOf,
  variantsOf,
} from "../../catalogue/index.ts";
import { type Basket, type BasketLine, totalsOf } from "../basket.ts";
import { type Html, html } from "../html.ts";
import { cents, price } from "../money.ts";
import type { Visit } from "../visit.ts";

/** The picture of a product at a size in CSS pixels; decorative where its name stands beside it. */
export const picture = (product: Product, size: number, lazy = true): Html =>
  html`<img
    src="/art/products/${product.sku}.svg"
    alt=""
    width="${size}"
    height="${size}"
    ${lazy && html`loading="lazy"`}
    decoding="async"
  />`;

const dot = (product: Product): Html =>
  html`<svg class="dot" viewBox="0 0 16 16" width="14" height="14" aria-hidden="true">
    <circle cx="8" cy="8" r="7" fill="${colourways[product.colour].main}" />
  </svg>`;

/** A model on a shelf: picture, name, price, how many colours. */
export function card(model: Model, visit: Visit, shown?: Product): Html {
  const variants = variantsOf(model);
  const product = shown ?? variants[0];
  if (!product) return html``;
  return html`<li class="card">
    <a href="/products/${product.slug}">
      ${picture(product, 360)}
      <span class="name">${model.name[visit.language]}</span>
      <span class="line">${model.line[visit.language]}</span>
      <span class="foot"
        ><span class="price">${price(cents(model.price), visit.language)}</span
        ><span class="dots" title="${visit.words.colours(variants.length)}">${variants.map(dot)}</span></span
      >
    </a>
  </li>`;
}

/** The way from the start to a page. */
export function breadcrumbs(visit: Visit, categoryId: string | null, here?: string): Html {
  const path: readonly Category[] = categoryId ? pathTo(categoryId) : [];
  return html`<nav class="crumbs" aria-label="Breadcrumb">
    <ol>
      <li><a href="/">${visit.words.home}</a></li>
      ${path.map((category, index) =>
        here === undefined && index === path.length - 1
          ? html`<li aria-current="page">${category.name[visit.language]}</li>`
          : html`<li><a href="/c/${category.id}">${category.name[visit.language]}</a></li>`,
      )}
      ${here !== undefined && html`<li aria-current="page">${here}</li>`}
    </ol>
  </nav>`;
}

/** A basket line's name with its size. */
export const lineName = ({ product, size }: BasketLine, language: Language): string =>
  `${titleOf(product, language)}${size ? ` · ${size}` : ""}`;

/** Goods, delivery and total. */
export function sums(basket: Basket, { words, language }: Visit): Html {
  const { goods, shipping, total } = totalsOf(basket);
  const { basketPage } = words;
  return html`<dl class="sums">
      <div>
        <dt>${basketPage.goods}</dt>
        <dd>${price(goods, language)}</dd>
      </div>
      <div>
        <dt>${basketPage.shipping}</dt>
        <dd>${shipping === 0 ? basketPage.free : price(shipping, language)}</dd>
      </div>
      <div class="total">
        <dt>${basketPage.total}</dt>
        <dd>${price(total, language)}</dd>
      </div>
    </dl>
    <p class="faint">${basketPage.taxes}</p>`;
}

/** What was bought, in short, for the checkout and the confirmation. */
export const summaryLines = (basket: Basket, { language }: Visit): Html =>
  html`<ul class="summary-lines">
    ${basket.map(
      (line) =>
        html`<li>
          ${picture(line.product, 64)}<span
            >${lineName(line, language)}<span class="faint"> × ${line.quantity}</span></span
          ><span class="price">${price(cents(line.product.model.price) * line.quantity, language)}</span>
        </li>`,
    )}
  </ul>`;
