import { type Html, html } from "../html.ts";
import type { Payment } from "../orders.ts";
import { goTo, type Page, type Reply, type Visit } from "../visit.ts";
import { sums, summaryLines } from "./parts.ts";

type FieldName = "email" | "firstName" | "lastName" | "street" | "postcode" | "city";

const autocompletes: Readonly<Record<FieldName, string>> = {
  email: "email",
  firstName: "given-name",
  lastName: "family-name",
  street: "street-address",
  postcode: "postal-code",
  city: "address-level2",
};

/** What the form shows in a field: what was typed, else what the account knows. */
function valueOf(name: FieldName, { form, customer }: Visit): string {
  return form.get(name) ?? customer?.[name] ?? "";
}

function field(name: FieldName, visit: Visit): Html {
  const { words } = visit;
  const hint = name === "email" && html`<small id="email-hint">${words.checkout.emailHint}</small>`;
  return html`<label class="field ${name}"
    ><span>${words.checkout[name]}</span
    ><input
      name="${name}"
      type="${name === "email" ? "email" : "text"}"
      autocomplete="${autocompletes[name]}"
      value="${valueOf(name, visit)}"
      required
      maxlength="200"
      ${hint && html`aria-describedby="email-hint"`}
    />${hint}</label
  >`;
}

function countries(visit: Visit): Html {
  const { words, customer } = visit;
  const codes = ["France", "Belgium"];
  return html`<label class="field country"
    ><span>${words.checkout.country}</span
    ><select name="country" autocomplete="country-name">
      ${codes.map((code, index) => html`<option value="${code}" ${code === customer?.country && html`selected`}>${words.checkout.countries[index]}</option>`)}
    </select></label
  >`;
}

function payment({ words, form }: Visit): Html {
  const option = (value: Payment, label: string) =>
    html`<label class="option"
      ><input
        type="radio"
        name="payment"
        value="${value}"
        ${(form.get("payment") ?? "card") === value && html`checked`}
      /><span>${label}</span></label
    >`;
  return html`<fieldset>
    <legend>${words.checkout.payment}</legend>
    ${option("card", words.checkout.card)} ${option("transfer", words.checkout.transfer)}
    <p class="faint">${words.checkout.demo}</p>
  </fieldset>`;
}

function checkoutForm(visit: Visit, problem: string | null): Html {
  const { words, customer } = visit;
  return html`<form class="checkout-form" method="post" action="/checkout">
    ${problem && html`<p class="problem" role="alert">${problem}</p>`}
    <input type="hidden" name="rapport_visitor" value="${visit.form.get("rapport_visitor") ?? ""}" />
    <fieldset>
      <legend>${words.checkout.contact}</legend>
      <p class="faint">
        ${customer ? words.checkout.signedIn(`${customer.firstName} ${customer.lastName}`) : html`<a href="/account?next=/checkout">${words.checkout.signIn}</a>`}
      </p>
      ${field("email", visit)}
    </fieldset>
    <fieldset class="grid">
      <legend>${words.checkout.delivery}</legend>
      ${field("firstName", visit)} ${field("lastName", visit)} ${field("street", visit)} ${field("postcode", visit)}
      ${field("city", visit)} ${countries(visit)}
    </fieldset>
    ${payment(visit)}
    <button class="full">${words.checkout.place}</button>
  </form>`;
}

/** The checkout, with the order tag that lets a later order find this basket's shopper (ORD-3). */
export function checkoutPage(visit: Visit, problem: string | null = null): Page | Reply {
  const { words, basket, cartId } = visit;
  if (basket.length === 0) return goTo("/basket");
  return {
    title: words.checkout.title,
    calm: true,
    status: problem ? 422 : 200,
    body: html`<div class="wide">
        <h1>${words.checkout.title}</h1>
        <div class="beside">
          ${checkoutForm(visit, problem)}
          <aside class="panel">
            <h2>${words.checkout.summary}</h2>
            ${summaryLines(basket, visit)} ${sums(basket, visit)}
          </aside>
        </div>
      </div>
      ${cartId && html`<rapport-tracking step="checkout" cart_id="${cartId}"></rapport-tracking>`}`,
  };
}

const looksLikeEmail = (text: string) => /^[^\s@]+@[^\s@]+\.[^\s@]{2,}$/.test(text);

function problemOf(visit: Visit): string | null {
  const { form, words } = visit;
  const names = Object.keys(autocompletes);
  if (names.some((name) => (form.get(name) ?? "").trim() === "")) return words.checkout.missing;
  return looksLikeEmail((form.get("email") ?? "").trim()) ? null : words.checkout.wrongEmail;
}

/** Places the order, reports it to Rapport from the back end, and leads to the confirmation. */
export async function placeOrder(visit: Visit): Promise<Page | Reply> {
  const { shop, form, basket, customer, cartId } = visit;
  if (basket.length === 0) return goTo("/basket");
  const problem = problemOf(visit);
  if (problem) return checkoutPage(visit, problem);
  const order = await shop.orders.place({
    status: form.get("payment") === "transfer" ? "PENDING" : "OK",
    basket,
    buyer: {
      email: (form.get("email") ?? "").trim(),
      firstName: (form.get("firstName") ?? "").trim().slice(0, 100),
      customer,
      visitorId: form.get("rapport_visitor")?.slice(0, 200) || null,
    },
    cartId,
    store: null,
  });
  return goTo(`/orders/${order.id}`, { alder_basket: "", alder_cart: "" });
}
