import {
  colourways,
  type Language,
  type Model,
  models,
  pathTo,
  type Product,
  variantsOf,
} from "../../catalogue/index.ts";
import { html } from "../html.ts";
import type { Page, Visit } from "../visit.ts";
import { card } from "./parts.ts";

const plain = (text: string) => text.normalize("NFD").replaceAll(/\p{M}/gu, "").toLowerCase();

const haystack = (model: Model, language: Language) =>
  plain(
    [
      model.name[language],
      model.line[language],
      ...model.facts[language],
      ...pathTo(model.categoryId).map((category) => category.name[language]),
      ...model.colours.map((colour) => colourways[colour].name[language]),
    ].join(" "),
  );

/** The models in which every word of a query occurs, those named so first, each with the colourway asked for. */
export function found(query: string, language: Language): readonly { model: Model; product: Product | undefined }[] {
  const terms = plain(query).split(/\s+/).filter(Boolean);
  if (terms.length === 0) return [];
  const matches = models.filter((model) => {
    const text = haystack(model, language);
    return terms.every((term) => text.includes(term.replace(/s$/, "")));
  });
  const named = (model: Model) =>
    terms.filter((term) => plain(model.name[language]).includes(term.replace(/s$/, ""))).length;
  return matches
    .toSorted((a, b) => named(b) - named(a))
    .map((model) => ({
      model,
      product: variantsOf(model).find((variant) =>
        terms.some((term) => plain(colourways[variant.colour].name[language]) === term),
      ),
    }));
}

/** What the shop has for a few words. */
export function searchPage(visit: Visit): Page {
  const { words, language, url } = visit;
  const query = (url.searchParams.get("q") ?? "").trim().slice(0, 100);
  const results = found(query, language);
  const title =
    query === ""
      ? words.searchPage.title
      : results.length > 0
        ? words.searchPage.results(query, results.length)
        : words.searchPage.none(query);
  return {
    title: words.searchPage.title,
    body: html`<div class="wide category">
      <header class="heading"><h1>${title}</h1></header>
      <form class="search-again">
        <input type="search" name="q" value="${query}" aria-label="${words.search}" placeholder="${words.searchFor}" />
        <button>${words.search}</button>
      </form>
      ${
        results.length === 0
          ? html`<p class="lead">${words.searchPage.hint}</p>`
          : html`<ul class="shelf">
              ${results.map(({ model, product }) => card(model, visit, product))}
            </ul>`
      }
    </div>`,
  };
}
