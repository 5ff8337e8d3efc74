import { randomUUID } from "node:crypto";
import { productOf } from "../../catalogue/index.ts";
import { type Basket, type BasketLine, countOf, packBasket, withMore, withQuantity } from "../basket.ts";
import { type Html, html } from "../html.ts";
import { cents, price } from "../money.ts";
import { goTo, json, type Page, type Reply, type Visit } from "../visit.ts";
import { lineName, picture, sums } from "./parts.ts";

function row(line: BasketLine, { words, language }: Visit): Html {
  const { product, size, quantity } = line;
  const name = lineName(line, language);
  return html`<li class="basket-line">
    <a href="/products/${product.slug}" tabindex="-1" aria-hidden="true">${picture(product, 112)}</a>
    <div>
      <a class="name" href="/products/${product.slug}">${name}</a>
      <span class="faint">${price(cents(product.model.price), language)}</span>
      <form method="post" action="/basket/change">
        <input type="hidden" name="sku" value="${product.sku}" /><input type="hidden" name="size" value="${size}" />
        <label
          ><span class="hidden">${words.product.quantity}: ${name}</span
          ><select name="quantity" data-submit>
            ${Array.from({ length: Math.max(10, quantity) }, (_, index) => index + 1).map((count) => html`<option ${count === quantity && html`selected`}>${count}</option>`)}
          </select></label
        >
        <noscript><button class="quiet framed">${words.basketPage.update}</button></noscript>
      </form>
      <form method="post" action="/basket/change">
        <input type="hidden" name="sku" value="${product.sku}" /><input type="hidden" name="size" value="${size}" />
        <button class="linklike" name="quantity" value="0" aria-label="${words.basketPage.remove}: ${name}">
          ${words.basketPage.remove}
        </button>
      </form>
    </div>
    <span class="price">${price(cents(product.model.price) * quantity, language)}</span>
  </li>`;
}

/** The basket. */
export function basketPage(visit: Visit): Page {
  const { words, basket } = visit;
  if (basket.length === 0) {
    return {
      title: words.basketPage.title,
      body: html`<div class="narrow lost">
        <h1>${words.basketPage.title}</h1>
        <p class="lead">${words.basketPage.empty}</p>
        <p><a class="button" href="/c/rain-jackets">${words.basketPage.start}</a></p>
      </div>`,
    };
  }
  return {
    title: words.basketPage.title,
    body: html`<div class="wide">
      <h1>${words.basketPage.title}</h1>
      <div class="beside">
        <ul class="basket-lines">
          ${basket.map((line) => row(line, visit))}
        </ul>
        <aside class="panel">
          ${sums(basket, visit)}
          <p><a class="button full" href="/checkout">${words.basketPage.checkout}</a></p>
          <p class="centred"><a href="/">${words.basketPage.continue}</a></p>
        </aside>
      </div>
    </div>`,
  };
}

/** The cookies that keep a basket; its number is made with the first thing in it. */
function basketCookies(basket: Basket, cartId: string | null): Record<string, string> {
  return basket.length === 0
    ? { alder_basket: "" }
    : { alder_basket: packBasket(basket), alder_cart: cartId ?? `cart-${randomUUID()}` };
}

const lineOf = ({ form }: Visit): BasketLine | null => {
  const product = productOf(form.get("sku") ?? "");
  const quantity = Number(form.get("quantity") ?? "1");
  return product && Number.isInteger(quantity) ? { product, size: form.get("size") ?? "", quantity } : null;
};

/** Puts something into the basket: from a product page, or from the chat's product card by script. */
export function addToBasket(visit: Visit): Reply {
  const line = lineOf(visit);
  const basket = line && line.quantity > 0 ? withMore(visit.basket, line) : visit.basket;
  const cookies = basketCookies(basket, visit.cartId);
  if (!visit.wantsJson) return goTo("/basket", cookies);
  const count = countOf(basket);
  const name = line?.product.model.name[visit.language];
  return json(
    {
      count,
      label: `${visit.words.basket}: ${visit.words.inBasket(count)}`,
      message: name ? visit.words.product.added(name) : null,
    },
    cookies,
  );
}

/** Changes how many of a line are in the basket. */
export function changeBasket(visit: Visit): Reply {
  const line = lineOf(visit);
  const basket = line ? withQuantity(visit.basket, line) : visit.basket;
  return goTo("/basket", basketCookies(basket, visit.cartId));
}
