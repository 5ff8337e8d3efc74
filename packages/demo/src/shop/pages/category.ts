import { categoryOf, childrenOf, type Language, type Model, modelsIn, variantsOf } from "../../catalogue/index.ts";
import { type Html, html } from "../html.ts";
import { cents } from "../money.ts";
import type { Page, Visit } from "../visit.ts";
import { notFound } from "./not-found.ts";
import { breadcrumbs, card, picture } from "./parts.ts";

type Order = "featured" | "cheap" | "dear" | "name";

const orders: readonly Order[] = ["featured", "cheap", "dear", "name"];

function sorted(models: readonly Model[], order: Order, language: Language): readonly Model[] {
  if (order === "cheap") return models.toSorted((a, b) => cents(a.price) - cents(b.price));
  if (order === "dear") return models.toSorted((a, b) => cents(b.price) - cents(a.price));
  if (order === "name") return models.toSorted((a, b) => a.name[language].localeCompare(b.name[language], language));
  return models;
}

function below(categoryId: string, { language }: Visit): Html | null {
  const children = childrenOf(categoryId);
  if (children.length === 0) return null;
  return html`<ul class="subcategories">
    ${children.map((child) => {
      const model = modelsIn(child.id)[0];
      const product = model && variantsOf(model)[0];
      return html`<li>
        <a href="/c/${child.id}">${product && picture(product, 56)}<span>${child.name[language]}</span></a>
      </li>`;
    })}
  </ul>`;
}

/** A category: what is below it, and its products. */
export function categoryPage(visit: Visit): Page {
  const { words, language, url, params } = visit;
  const category = categoryOf(params["id"] ?? "");
  if (!category) return notFound(visit);
  const order = orders.find((candidate) => candidate === url.searchParams.get("sort")) ?? "featured";
  const models = sorted(modelsIn(category.id), order, language);
  return {
    title: category.name[language],
    body: html`<div class="wide category">
      ${breadcrumbs(visit, category.id)}
      <header class="heading">
        <h1>${category.name[language]}</h1>
        <form class="sort">
          <span class="faint">${words.products(models.length)}</span>
          <label>
            ${words.sort.label}
            <select name="sort" data-submit>
              ${orders.map((option) => html`<option value="${option}" ${option === order && html`selected`}>${words.sort[option]}</option>`)}
            </select>
          </label>
          <noscript><button class="quiet framed">OK</button></noscript>
        </form>
      </header>
      ${below(category.id, visit)}
      <ul class="shelf">
        ${models.map((model) => card(model, visit))}
      </ul>
    </div>`,
  };
}
