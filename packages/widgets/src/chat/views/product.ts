import type { ProductCard } from "@rapport/contracts";
import type { TemplateResult } from "lit";
import { html, nothing } from "lit";
import type { ChatModel } from "../chat-model.ts";
import { icons } from "../icons.ts";

const few = 5;

/** A product in the conversation (CON-5): picture, name, price, stock, and the two things one can do with it. */
export function productCard(model: ChatModel, product: ProductCard): TemplateResult {
  const { format } = model;
  const { texts } = format;
  const options = Object.values(product.options).filter(Boolean).join(" · ");
  const isAdded = model.added.has(product.sku);
  return html`<article class="product" part="product">
    ${
      product.imageUrl
        ? html`<img
            src=${model.address(product.imageUrl)}
            alt=""
            loading="lazy"
            decoding="async"
            width="260"
            height="195"
          />`
        : nothing
    }
    <div class="facts">
      <h3>${format.local(product.name)}</h3>
      ${options ? html`<p class="soft small">${options}</p>` : nothing}
      <p class="price">
        ${product.price ? html`<strong>${format.money(product.price)}</strong>` : nothing}
        ${stock(model, product.stock)}
      </p>
    </div>
    <div class="actions">
      <button
        class="main"
        part="add-to-basket"
        ?disabled=${product.stock === 0}
        @click=${() => model.addToBasket(product)}
      >
        ${isAdded ? html`${icons.check} ${texts.added}` : texts.addToBasket}
      </button>
      ${product.url ? html`<a class="quiet" part="view" href=${product.url}>${texts.view}</a>` : nothing}
    </div>
  </article>`;
}

/** The product a shopper asks about: small, since it is on the page already. */
export function productMention(model: ChatModel, product: ProductCard): TemplateResult {
  const { local, money } = model.format;
  return html`<p class="mention" part="product">
    ${product.imageUrl ? html`<img src=${model.address(product.imageUrl)} alt="" width="44" height="44" />` : nothing}
    <span class="lines"
      ><strong class="cut">${local(product.name)}</strong
      ><span class="soft small">${product.price ? money(product.price) : nothing}</span></span
    >
  </p>`;
}

function stock(model: ChatModel, count: number | null): TemplateResult | typeof nothing {
  const { texts, number } = model.format;
  if (count === null) return nothing;
  if (count <= 0) return html`<span class="small bad">${texts.outOfStock}</span>`;
  const label = count <= few ? texts.fewLeft(number(count)) : texts.inStock;
  return html`<span class="small ${count <= few ? "warning" : "good"}">${label}</span>`;
}
