import { communityMember, publicName } from "../../catalogue/community.ts";
import { productOf, products, titleOf } from "../../catalogue/index.ts";
import { storeOf, stores } from "../../catalogue/stores.ts";
import { type Basket, totalsOf, usualSize } from "../basket.ts";
import { type Html, html } from "../html.ts";
import { cents, price } from "../money.ts";
import type { ShopOrder } from "../orders.ts";
import type { OrderState } from "../rapport.ts";
import { goTo, type Page, type Reply, type Visit } from "../visit.ts";

const rows = [1, 2, 3];

function itemRow(index: number, { words, language, form }: Visit): Html {
  const chosen = form.get(`sku${index}`);
  return html`<div class="till-item">
    <label class="field"
      ><span>${words.till.item(index)}</span
      ><select name="sku${index}">
        <option value="">${words.till.none}</option>
        ${products.map(
          (product) =>
            html`<option value="${product.sku}" ${product.sku === chosen && html`selected`}>
              ${titleOf(product, language)} · ${price(cents(product.model.price), language)}
            </option>`,
        )}
      </select></label
    >
    <label class="field amount"
      ><span>${words.product.quantity}</span
      ><input name="quantity${index}" type="number" min="1" max="20" value="${form.get(`quantity${index}`) ?? "1"}"
    /></label>
  </div>`;
}

const nameOf = (memberId: string): string => {
  const member = communityMember(memberId);
  return member ? publicName(member) : memberId;
};

function credited(state: OrderState | null, { words }: Visit): string {
  if (!state) return words.till.unknown;
  if (state.attribution.state === "pending") return words.till.pending;
  const { conversation, affiliation } = state.attribution;
  const credits = [
    conversation && words.till.conversation(nameOf(conversation.memberId)),
    affiliation && words.till.affiliation(nameOf(affiliation.memberId)),
  ].filter((credit) => credit !== null);
  return credits.join(", ") || words.till.nobody;
}

function purchaseRow(order: ShopOrder, credit: string, { words, language }: Visit): Html {
  return html`<tr>
    <th scope="row">${order.id}</th>
    <td>${order.store?.city}</td>
    <td>${order.buyer.email || "–"}</td>
    <td class="number">${price(totalsOf(order.basket).goods, language)}</td>
    <td>${order.status}</td>
    <td>
      ${credit}
      ${
        order.status === "OK" &&
        html`<form method="post" action="/orders/${order.id}/status">
          <button class="linklike" name="status" value="CANCELLED">${words.till.cancel}</button>
        </form>`
      }
    </td>
  </tr>`;
}

async function purchases(visit: Visit): Promise<Html> {
  const { words, shop } = visit;
  const orders = shop.orders.list((order) => order.store !== null).slice(0, 20);
  if (orders.length === 0) return html`<p class="faint">${words.till.nothing}</p>`;
  const states = await Promise.all(orders.map((order) => shop.rapport.state(order.id)));
  return html`<div class="scroll" tabindex="0" role="region" aria-label="${words.till.today}">
      <table>
        <thead>
          <tr>
            ${words.till.columns.map((column, index) => html`<th scope="col" ${index === 3 && html`class="number"`}>${column}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${orders.map((order, index) => purchaseRow(order, credited(states[index] ?? null, visit), visit))}
        </tbody>
      </table>
    </div>
    <p><a class="button quiet framed" href="/store-till">${words.till.refresh}</a></p>`;
}

/** The till of a store in town: purchases told to Rapport with the e-mail given at the counter (ATT-6). */
export async function tillPage(visit: Visit, problem: string | null = null): Promise<Page> {
  const { words, form } = visit;
  return {
    title: words.till.title,
    calm: true,
    status: problem ? 422 : 200,
    body: html`<div class="wide till">
      <h1>${words.till.title}</h1>
      <p class="lead">${words.till.text}</p>
      <div class="beside even">
        <form class="checkout-form" method="post" action="/store-till">
          ${problem && html`<p class="problem" role="alert">${problem}</p>`}
          <label class="field"
            ><span>${words.till.store}</span
            ><select name="store">
              ${stores.map((store) => html`<option value="${store.id}" ${store.id === form.get("store") && html`selected`}>${store.name}</option>`)}
            </select></label
          >
          <label class="field"
            ><span>${words.till.email}</span
            ><input
              name="email"
              type="email"
              maxlength="200"
              value="${form.get("email") ?? ""}"
              autocomplete="off"
              aria-describedby="till-hint"
            />
            <small id="till-hint">${words.till.emailHint}</small></label
          >
          <fieldset>
            <legend>${words.till.items}</legend>
            ${rows.map((index) => itemRow(index, visit))}
          </fieldset>
          <button class="full">${words.till.ring}</button>
        </form>
        <div>
          <h2>${words.till.today}</h2>
          ${await purchases(visit)}
        </div>
      </div>
    </div>`,
  };
}

function itemsOf({ form }: Visit): Basket {
  return rows.flatMap((index) => {
    const product = productOf(form.get(`sku${index}`) ?? "");
    const quantity = Math.min(20, Math.max(1, Math.trunc(Number(form.get(`quantity${index}`))) || 1));
    return product ? [{ product, size: usualSize(product), quantity }] : [];
  });
}

/** Rings up a purchase in a store and reports it to Rapport. */
export async function ringUp(visit: Visit): Promise<Page | Reply> {
  const { shop, form, words } = visit;
  const basket = itemsOf(visit);
  if (basket.length === 0) return tillPage(visit, words.till.empty);
  await shop.orders.place({
    status: "OK",
    basket,
    buyer: { email: (form.get("email") ?? "").trim(), firstName: "", customer: null, visitorId: null },
    cartId: null,
    store: storeOf(form.get("store") ?? "") ?? stores[0]!,
  });
  return goTo("/store-till");
}
