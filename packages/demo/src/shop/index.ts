import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { html } from "./html.ts";
import { layout } from "./layout.ts";
import { publicFiles } from "./files.ts";
import { orderBook } from "./orders.ts";
import { notFound } from "./pages/not-found.ts";
import { type Log, rapportClient } from "./rapport.ts";
import { FormTooLarge, readVisit } from "./read.ts";
import { routeOf } from "./routes.ts";
import type { Page, Reply, Shop, Visit } from "./visit.ts";

/** What the shop is given by whoever starts it: it knows Rapport only by its address, a key and the identity secret. */
export interface ShopOptions {
  rapportUrl: string;
  apiKey: string;
  identitySecret: string;
  log: Log;
  /** The shop's clock; the machine's when not given. */
  now?: () => Date;
}

const files = publicFiles(new URL("./public/", import.meta.url));
const month = 30 * 24 * 3600;

function securityHeaders(rapportUrl: string): Record<string, string> {
  const rapport = new URL(rapportUrl).origin;
  const live = rapport.replace(/^http/, "ws");
  const policy = [
    "default-src 'self'",
    `script-src 'self' ${rapport}`,
    `style-src 'self' ${rapport}`,
    `img-src 'self' ${rapport} data: blob:`,
    `media-src 'self' ${rapport} blob:`,
    `font-src 'self' ${rapport}`,
    `connect-src 'self' ${rapport} ${live}`,
    "object-src 'none'",
    "base-uri 'self'",
    "form-action 'self'",
    "frame-ancestors 'self'",
  ];
  return {
    "content-security-policy": policy.join("; "),
    "referrer-policy": "strict-origin-when-cross-origin",
    "x-content-type-options": "nosniff",
  };
}

const cookieLine = (name: string, value: string) =>
  `${name}=${value}; Path=/; Max-Age=${value === "" ? 0 : month}; SameSite=Lax; HttpOnly`;

function send(response: ServerResponse, reply: Reply, always: Readonly<Record<string, string>>): void {
  const cookies = Object.entries(reply.cookies ?? {}).map(([name, value]) => cookieLine(name, value));
  response.writeHead(reply.status, {
    ...always,
    "content-type": reply.type ?? "text/html; charset=utf-8",
    "cache-control": "no-store",
    ...reply.headers,
    ...(cookies.length > 0 ? { "set-cookie": cookies } : {}),
  });
  response.end(reply.body);
}

function sendFile(response: ServerResponse, name: string): boolean {
  const file = files.get(name);
  if (!file) return false;
  response.writeHead(200, {
    "content-type": file.type,
    "cache-control": "public, max-age=31536000, immutable",
    "x-content-type-options": "nosniff",
  });
  response.end(file.content);
  return true;
}

const asReply = (answer: Reply | Page, visit: Visit): Reply => {
  if (typeof answer.body === "string") return answer as Reply;
  const page = answer as Page;
  const asked = visit.url.searchParams.get("lang");
  return {
    status: page.status ?? 200,
    body: layout(page, visit),
    cookies: asked ? { alder_lang: visit.language } : {},
  };
};

async function answer(request: IncomingMessage, shop: Shop): Promise<Reply> {
  const url = new URL(request.url ?? "/", "http://shop.invalid");
  const seen = await readVisit(request, url, shop);
  const match = routeOf(request.method ?? "GET", url.pathname);
  const visit: Visit = { ...seen, params: match?.params ?? {} };
  try {
    return asReply(match ? await match.handler(visit) : notFound(visit), visit);
  } catch (error) {
    shop.log.warn(
      `The shop failed on ${request.method} ${url.pathname}: ${error instanceof Error ? error.stack : String(error)}`,
    );
    const { broken } = visit.words;
    return asReply(
      {
        title: broken.title,
        status: 500,
        body: html`<div class="narrow lost">
          <h1>${broken.title}</h1>
          <p class="lead">${broken.text}</p>
        </div>`,
      },
      visit,
    );
  }
}

/** Alder's shop: server-rendered pages on an origin of its own, which know Rapport by its public API and its script. The caller listens. */
export function createShop({ rapportUrl, apiKey, identitySecret, log, now = () => new Date() }: ShopOptions): Server {
  const rapport = rapportClient({ rapportUrl, apiKey, log });
  const shop: Shop = {
    rapportUrl,
    identitySecret,
    log,
    rapport,
    orders: orderBook(rapport, now),
    now,
    asset: (name) => `/assets/${name}?v=${files.get(name)?.version ?? "0"}`,
  };
  const always = securityHeaders(rapportUrl);
  const server = createServer((request, response) => {
    const path = (request.url ?? "").split("?")[0] ?? "";
    if (path.startsWith("/assets/") && sendFile(response, path.slice("/assets/".length))) return;
    answer(request, shop)
      .catch((error: unknown): Reply => {
        const tooLarge = error instanceof FormTooLarge;
        if (!tooLarge) log.warn(`The shop could not read a request: ${String(error)}`);
        return {
          status: tooLarge ? 413 : 400,
          type: "text/plain; charset=utf-8",
          body: tooLarge ? "Too large" : "Bad request",
        };
      })
      .then((reply) => send(response, reply, always))
      .catch((error: unknown) => log.warn(`The shop could not answer: ${String(error)}`));
  });
  server.on("close", () => rapport.close());
  return server;
}
