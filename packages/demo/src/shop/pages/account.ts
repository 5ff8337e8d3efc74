import { type Customer, customerOf, customers } from "../../catalogue/customers.ts";
import { totalsOf } from "../basket.ts";
import { type Html, html } from "../html.ts";
import { sessionOf } from "../identity.ts";
import { price } from "../money.ts";
import { goTo, type Page, type Reply, type Visit } from "../visit.ts";

function choice(customer: Customer, { words }: Visit): Html {
  return html`<li>
    <button class="person" name="customer" value="${customer.id}">
      <b>${customer.firstName} ${customer.lastName}</b>
      <span class="faint"
        >${customer.city} · ${customer.id}${customer.memberId && ` · ${words.accountPage.memberToo}`}</span
      >
    </button>
  </li>`;
}

function signInPage(visit: Visit): Page {
  const { words, url } = visit;
  return {
    title: words.accountPage.signInTitle,
    body: html`<div class="narrow">
      <h1>${words.accountPage.signInTitle}</h1>
      <p class="lead">${words.accountPage.signInText}</p>
      <form method="post" action="/account/sign-in">
        <input type="hidden" name="next" value="${url.searchParams.get("next") ?? "/account"}" />
        <ul class="people">
          ${customers.map((customer) => choice(customer, visit))}
        </ul>
      </form>
    </div>`,
  };
}

function ordersOf(customer: Customer, { words, language, shop }: Visit): Html {
  const orders = shop.orders.list((order) => order.buyer.customer?.id === customer.id);
  if (orders.length === 0) return html`<p class="faint">${words.accountPage.noOrders}</p>`;
  return html`<ul class="order-list">
    ${orders.map(
      (order) =>
        html`<li>
          <a href="/orders/${order.id}">${order.id}</a><span>${order.status}</span
          ><span class="price">${price(totalsOf(order.basket).total, language)}</span>
        </li>`,
    )}
  </ul>`;
}

/** The account of who is signed in, or the demonstration's customers to choose from. */
export function accountPage(visit: Visit): Page {
  const { words, customer } = visit;
  if (!customer) return signInPage(visit);
  return {
    title: words.accountPage.title,
    body: html`<div class="narrow">
      <h1>${words.accountPage.hello(customer.firstName)}</h1>
      <dl class="facts-table">
        <div>
          <dt>${words.checkout.email}</dt>
          <dd>${customer.email}</dd>
        </div>
        <div>
          <dt>${words.accountPage.address}</dt>
          <dd>${customer.street}, ${customer.postcode} ${customer.city}, ${customer.country}</dd>
        </div>
        <div>
          <dt>${words.accountPage.number}</dt>
          <dd>${customer.id}</dd>
        </div>
      </dl>
      <h2>${words.accountPage.orders}</h2>
      ${ordersOf(customer, visit)}
      <form method="post" action="/account/sign-out">
        <button class="quiet framed">${words.accountPage.signOut}</button>
      </form>
    </div>`,
  };
}

/** An address on this shop and nowhere else. */
const ownPath = (text: string | null): string => (text && /^\/[a-z]/.test(text) ? text : "/account");

/** Signs a customer in: from now on the shop vouches for them to Rapport. */
export function signIn({ form, shop }: Visit): Reply {
  const customer = customerOf(form.get("customer") ?? "");
  return customer
    ? goTo(ownPath(form.get("next")), { alder_customer: sessionOf(customer, shop.identitySecret) })
    : goTo("/account");
}

/** Signs the customer out. */
export const signOut = (): Reply => goTo("/account", { alder_customer: "" });
