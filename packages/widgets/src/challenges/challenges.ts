import type { PublicChallenge } from "@rapport/contracts";
import type { WidgetContext } from "../context.ts";
import type { Mounted } from "../lazy-element.ts";
import styles from "./challenges.css?inline";
import { wordsOf } from "./words.ts";

/**
 * The running challenges, newest start first (GAM-11), for the shop's page. Attribute: `locale`.
 * @csspart list  @csspart challenge  @csspart points
 */
export function mountChallenges(element: HTMLElement, root: ShadowRoot, context: WidgetContext): Mounted {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(styles);
  root.adoptedStyleSheets = [sheet];
  void context.config().then(
    (config) => CSS.supports("color", config.accent) && sheet.insertRule(`:host{--rapport-accent:${config.accent}}`),
    () => undefined,
  );
  let challenges: PublicChallenge[] | null = null;
  const draw = () => {
    if (challenges) root.replaceChildren(listOf(challenges, context.languageOf(element)));
  };
  context.session.visitor.call<{ items: PublicChallenge[] }>("GET /widget/challenges").then(
    ({ items }) => {
      challenges = items;
      draw();
    },
    () => root.replaceChildren(), // a shop's page is better without a list than with an error
  );
  return { refresh: draw };
}

function listOf(challenges: readonly PublicChallenge[], language: string): HTMLElement {
  const words = wordsOf(language);
  if (challenges.length === 0) return made("p", "empty", words.none);
  const list = made("ul", "list");
  list.setAttribute("part", "list");
  list.lang = words.language;
  list.append(...challenges.map((challenge) => itemOf(challenge, words)));
  return list;
}

function itemOf(challenge: PublicChallenge, words: ReturnType<typeof wordsOf>): HTMLElement {
  const item = made("li", "challenge");
  item.setAttribute("part", "challenge");
  const points = made("p", "points", words.points(challenge.points));
  points.setAttribute("part", "points");
  item.append(made("h3", "", words.local(challenge.title)), points);
  const description = words.local(challenge.description);
  if (description) item.append(made("p", "description", description));
  item.append(made("p", "end", challenge.endsAt ? words.until(challenge.endsAt) : words.always));
  return item;
}

function made(tag: string, className: string, text = ""): HTMLElement {
  const element = document.createElement(tag);
  if (className) element.className = className;
  element.textContent = text;
  return element;
}
