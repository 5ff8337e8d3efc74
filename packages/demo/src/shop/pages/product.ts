import {
  colourways,
  models,
  modelsIn,
  pathTo,
  type Product,
  productAt,
  titleOf,
  variantsOf,
} from "../../catalogue/index.ts";
import { usualSize } from "../basket.ts";
import { type Html, html } from "../html.ts";
import { icons } from "../icons.ts";
import { cents, price } from "../money.ts";
import type { Page, Visit } from "../visit.ts";
import { notFound } from "./not-found.ts";
import { breadcrumbs, card, picture } from "./parts.ts";

function colours(product: Product, { words, language }: Visit): Html {
  const variants = variantsOf(product.model);
  return html`<div class="choice">
    <p><b>${words.product.colour}</b> ${colourways[product.colour].name[language]}</p>
    <ul class="swatches">
      ${variants.map(
        (variant) =>
          html`<li>
            <a
              href="/products/${variant.slug}"
              aria-label="${colourways[variant.colour].name[language]}"
              ${variant === product && html`aria-current="true"`}
              >${picture(variant, 64, false)}</a
            >
          </li>`,
      )}
    </ul>
  </div>`;
}

function sizes(product: Product, { words }: Visit): Html | null {
  if (product.model.sizes.length === 0) return null;
  const usual = usualSize(product);
  return html`<fieldset class="choice sizes">
    <legend>${words.product.size}</legend>
    <div>
      ${product.model.sizes.map(
        (size) =>
          html`<label
            ><input type="radio" name="size" value="${size}" ${size === usual && html`checked`} /><span
              >${size}</span
            ></label
          >`,
      )}
    </div>
  </fieldset>`;
}

function buying(product: Product, visit: Visit): Html {
  const { words } = visit;
  return html`<form
    method="post"
    action="/basket/add"
    data-add="${words.product.added(product.model.name[visit.language])}"
  >
    <input type="hidden" name="sku" value="${product.sku}" />
    ${sizes(product, visit)}
    <div class="buy">
      <label class="amount"
        ><span class="hidden">${words.product.quantity}</span
        ><select name="quantity">
          ${[1, 2, 3, 4, 5].map((count) => html`<option>${count}</option>`)}
        </select></label
      >
      <button>${words.product.add}</button>
    </div>
    <p class="stock">${icons.check}${words.product.stock} · ${words.product.delivery}</p>
  </form>`;
}

function related(product: Product, visit: Visit): Html {
  const department = pathTo(product.model.categoryId)[0];
  const near = department
    ? modelsIn(department.id).filter((model) => model.categoryId !== product.model.categoryId)
    : [];
  const others = near.length >= 4 ? near : models.filter((model) => model !== product.model);
  const start = models.indexOf(product.model) % others.length;
  const chosen = Array.from({ length: 4 }, (_, index) => others[(start + index * 3) % others.length]);
  return html`<section class="wide" aria-labelledby="related">
    <h2 id="related">${visit.words.product.related}</h2>
    <ul class="shelf">
      ${[...new Set(chosen)].map((model) => model && card(model, visit))}
    </ul>
  </section>`;
}

/** One product in one colourway. */
export function productPage(visit: Visit): Page {
  const { words, language, params } = visit;
  const product = productAt(params["slug"] ?? "");
  if (!product) return notFound(visit);
  const { model } = product;
  return {
    title: titleOf(product, language),
    sku: product.sku,
    body: html`<div class="wide">
        ${breadcrumbs(visit, model.categoryId, model.name[language])}
        <article class="product">
          <div class="large">
            <img
              src="/art/products/${product.sku}.svg"
              alt="${titleOf(product, language)}"
              width="720"
              height="720"
              fetchpriority="high"
            />
          </div>
          <div class="about">
            <h1>${model.name[language]}</h1>
            <p class="lead">${model.line[language]}</p>
            <p class="price">${price(cents(model.price), language)}</p>
            ${colours(product, visit)} ${buying(product, visit)}
            <div class="ask">
              <p>${words.product.ask}</p>
              <button class="quiet framed" type="button" data-ask data-sku="${product.sku}">
                ${words.product.askAction}
              </button>
            </div>
            <p>${model.text[language]}</p>
            <h2>${words.product.facts}</h2>
            <ul class="facts">
              ${model.facts[language].map((fact) => html`<li>${fact}</li>`)}
            </ul>
          </div>
        </article>
      </div>
      ${related(product, visit)}`,
  };
}
