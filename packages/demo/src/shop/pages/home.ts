import { childrenOf, type Model, models, modelsIn, variantsOf } from "../../catalogue/index.ts";
import { type Html, html } from "../html.ts";
import { icons } from "../icons.ts";
import type { Page, Visit } from "../visit.ts";
import { card, picture } from "./parts.ts";

const seasonal = ["stratus", "cairn", "sorrel", "rill-18", "bramble", "loess", "heath-long", "glow"];

/** What stands for each department on the front page. */
const emblems: Readonly<Record<string, string>> = {
  clothing: "ostrea",
  footwear: "karst",
  accessories: "firth",
  packs: "massif",
  camp: "esker",
};

const faces = ["camille", "youssef", "lotte", "aminata", "pierre", "nora", "hugo", "greet", "kwame", "margaux"];

const modelNamed = (id: string): Model | undefined => models.find((model) => model.id === id);

function hero({ words }: Visit): Html {
  return html`<section class="hero">
    <picture>
      <source srcset="/art/landscape-night.svg" media="(prefers-color-scheme: dark)" />
      <img src="/art/landscape-morning.svg" alt="" width="2000" height="1050" fetchpriority="high" />
    </picture>
    <div class="words">
      <h1>${words.hero.title}</h1>
      <p>${words.hero.text}</p>
      <p class="actions">
        <a class="button" href="/c/jackets">${words.hero.action}</a
        ><a class="button quiet" href="/community">${words.hero.second}</a>
      </p>
    </div>
  </section>`;
}

function departmentTiles({ words, language }: Visit): Html {
  return html`<section class="wide" aria-labelledby="departments">
    <h2 id="departments">${words.departments}</h2>
    <ul class="tiles">
      ${childrenOf(null).map((department) => {
        const emblem = modelNamed(emblems[department.id] ?? "") ?? modelsIn(department.id)[0];
        const product = emblem && variantsOf(emblem)[0];
        return html`<li>
          <a href="/c/${department.id}">${product && picture(product, 300)}<span>${department.name[language]}</span></a>
        </li>`;
      })}
    </ul>
  </section>`;
}

function peopleBand({ words }: Visit): Html {
  return html`<section class="band" aria-labelledby="people">
    <div class="wide">
      <ul class="faces" aria-hidden="true">
        ${faces.map((id) => html`<li><img src="/art/members/${id}.svg" alt="" width="72" height="72" loading="lazy" /></li>`)}
      </ul>
      <div>
        <h2 id="people">${words.people.title}</h2>
        <p>${words.people.text}</p>
        <p><a class="button light" href="/community">${words.people.action}</a></p>
      </div>
    </div>
  </section>`;
}

/** The front page. */
export function home(visit: Visit): Page {
  const { words } = visit;
  const promiseIcons = [icons.mend, icons.leaf, icons.boots];
  return {
    title: words.tagline,
    body: html`${hero(visit)} ${departmentTiles(visit)}
      <section class="wide" aria-labelledby="featured">
        <h2 id="featured">${words.featured}</h2>
        <p class="lead">${words.featuredText}</p>
        <ul class="shelf">
          ${seasonal.map((id) => modelNamed(id)).map((model) => model && card(model, visit))}
        </ul>
      </section>
      ${peopleBand(visit)}
      <section class="wide">
        <ul class="promises">
          ${words.promises.map(
            ([title, text], index) =>
              html`<li>
                ${promiseIcons[index]}
                <h3>${title}</h3>
                <p>${text}</p>
              </li>`,
          )}
        </ul>
      </section>`,
  };
}
