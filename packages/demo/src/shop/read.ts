import type { IncomingMessage } from "node:http";
import type { Language } from "../catalogue/index.ts";
import { unpackBasket } from "./basket.ts";
import { customerOfSession } from "./identity.ts";
import type { Shop, Visit } from "./visit.ts";
import { wordsOf } from "./words/index.ts";

const largestForm = 64 * 1024;

/** A form larger than any of ours. */
export class FormTooLarge extends Error {}

async function formOf(request: IncomingMessage): Promise<URLSearchParams> {
  if (request.method !== "POST") return new URLSearchParams();
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > largestForm) throw new FormTooLarge();
    chunks.push(chunk);
  }
  return new URLSearchParams(Buffer.concat(chunks).toString("utf8"));
}

function cookiesOf(header: string | undefined): Map<string, string> {
  const pairs = (header ?? "").split(";").map((pair): [string, string] => {
    const [name = "", ...value] = pair.trim().split("=");
    return [name, value.join("=")];
  });
  return new Map(pairs);
}

const isLanguage = (text: string | null | undefined): text is Language => text === "en" || text === "fr";

function languageOf(url: URL, cookie: string | undefined, header: string | undefined): Language {
  const asked = url.searchParams.get("lang");
  if (isLanguage(asked)) return asked;
  if (isLanguage(cookie)) return cookie;
  return (header ?? "").toLowerCase().startsWith("fr") ? "fr" : "en";
}

/** A request as the pages see it: language, basket, who is signed in, what was sent. */
export async function readVisit(request: IncomingMessage, url: URL, shop: Shop): Promise<Omit<Visit, "params">> {
  const cookies = cookiesOf(request.headers.cookie);
  const language = languageOf(url, cookies.get("alder_lang"), request.headers["accept-language"]);
  return {
    shop,
    url,
    form: await formOf(request),
    wantsJson: (request.headers.accept ?? "").includes("application/json"),
    language,
    words: wordsOf(language),
    basket: unpackBasket(cookies.get("alder_basket") ?? ""),
    cartId: /^cart-[\w-]{1,60}$/.exec(cookies.get("alder_cart") ?? "")?.[0] ?? null,
    customer: customerOfSession(cookies.get("alder_customer"), shop.identitySecret),
  };
}
