import { orderLines, totalsOf } from "../basket.ts";
import { type Html, html } from "../html.ts";
import { amount } from "../money.ts";
import type { ShopOrder } from "../orders.ts";
import { goTo, type Page, type Reply, type Visit } from "../visit.ts";
import { notFound } from "./not-found.ts";
import { sums, summaryLines } from "./parts.ts";

/** The order tag of a confirmation page (ORD-3). */
function confirmationTag(order: ShopOrder): Html {
  const { goods, total } = totalsOf(order.basket);
  const items = orderLines(order.basket).map(({ sku, quantity, unitPrice }) => ({
    sku,
    quantity,
    unit_price: unitPrice,
  }));
  return html`<rapport-tracking
    step="confirmation"
    cart_id="${order.cartId ?? order.id}"
    order_id="${order.id}"
    order_status="${order.status}"
    total_amount="${amount(total)}"
    total_ws="${amount(goods)}"
    currency="EUR"
    email="${order.buyer.email}"
    ${order.buyer.customer && html`customer_id="${order.buyer.customer.id}"`}
    items="${JSON.stringify(items)}"
  ></rapport-tracking>`;
}

function statusLine(order: ShopOrder, { words }: Visit): string {
  if (order.status === "OK") return words.confirmation.paid(order.buyer.email);
  if (order.status === "PENDING") return words.confirmation.waiting;
  return words.confirmation.changed(order.status);
}

/** What the bank or the warehouse would do next, to be played by hand. */
function playground(order: ShopOrder, { words }: Visit): Html {
  const step = (status: string, label: string) =>
    html`<button class="quiet framed" name="status" value="${status}">${label}</button>`;
  const { confirmation } = words;
  return html`<form class="playground" method="post" action="/orders/${order.id}/status">
    <h2>${confirmation.tryOut}</h2>
    <p class="faint">${confirmation.tryText}</p>
    <p class="actions">
      ${order.status !== "OK" && step("OK", confirmation.arrive)}
      ${order.status !== "CANCELLED" && step("CANCELLED", confirmation.cancel)}
      ${order.status === "OK" && step("REFUNDED", confirmation.refund)}
    </p>
  </form>`;
}

/** The page after the order, with the order tag for Rapport. */
export function confirmationPage(visit: Visit): Page {
  const { words, language, shop, params } = visit;
  const order = shop.orders.find(params["id"] ?? "");
  if (!order || order.store) return notFound(visit);
  const placed = new Intl.DateTimeFormat(language === "fr" ? "fr-FR" : "en-IE", {
    dateStyle: "long",
    timeZone: "Europe/Paris",
    timeStyle: "short",
  }).format(order.placedAt);
  return {
    title: words.confirmation.thanks(order.buyer.firstName),
    calm: true,
    body: html`<div class="wide">
        <h1>${words.confirmation.thanks(order.buyer.firstName)}</h1>
        <p class="lead">${statusLine(order, visit)}</p>
        <div class="beside">
          <div>
            <dl class="facts-table">
              <div>
                <dt>${words.confirmation.number}</dt>
                <dd>${order.id}</dd>
              </div>
              <div>
                <dt>${words.confirmation.status}</dt>
                <dd>${order.status}</dd>
              </div>
              <div>
                <dt>${words.confirmation.placed}</dt>
                <dd>${placed}</dd>
              </div>
            </dl>
            ${playground(order, visit)}
            <p><a class="button" href="/">${words.confirmation.home}</a></p>
          </div>
          <aside class="panel">
            <h2>${words.checkout.summary}</h2>
            ${summaryLines(order.basket, visit)} ${sums(order.basket, visit)}
          </aside>
        </div>
      </div>
      ${confirmationTag(order)}`,
  };
}

const playable = ["OK", "CANCELLED", "REFUNDED"];

/** Plays the bank or the warehouse: changes an order's status and tells Rapport. */
export async function changeStatus(visit: Visit): Promise<Page | Reply> {
  const { shop, form, params } = visit;
  const status = form.get("status") ?? "";
  const order = playable.includes(status)
    ? await shop.orders.change(params["id"] ?? "", status)
    : shop.orders.find(params["id"] ?? "");
  if (!order) return notFound(visit);
  return goTo(order.store ? "/store-till" : `/orders/${order.id}`);
}
