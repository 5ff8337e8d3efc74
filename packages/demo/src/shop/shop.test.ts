import { createHmac } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { closed, fakeRapport, keptLog, listening } from "../../test/fake-rapport.ts";
import { createShop } from "./index.ts";

const log = keptLog();
let rapport: Awaited<ReturnType<typeof fakeRapport>>;
let shop: ReturnType<typeof createShop>;
let url = "";
let attribution: object = { state: "pending", conversation: null, affiliation: null };

beforeAll(async () => {
  rapport = await fakeRapport(({ key }) => [200, { id: key.split("/").at(-1), status: "OK", attribution }]);
  shop = createShop({ rapportUrl: rapport.url, apiKey: "rk_shop", identitySecret: "secret", log });
  url = await listening(shop);
});
afterAll(async () => {
  await closed(shop);
  await rapport.close();
});

/** A browser with a cookie jar, which does not follow redirects by itself. */
function browser() {
  const cookies = new Map<string, string>();
  const go = async (path: string, form?: Record<string, string>, headers: Record<string, string> = {}) => {
    const answer = await fetch(url + path, {
      redirect: "manual",
      headers: { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join("; "), ...headers },
      ...(form ? { method: "POST", body: new URLSearchParams(form) } : {}),
    });
    for (const line of answer.headers.getSetCookie()) {
      const [name = "", value = ""] = line.split(";")[0]!.split("=");
      if (value === "") cookies.delete(name);
      else cookies.set(name, value);
    }
    return answer;
  };
  return { go, text: async (path: string) => (await go(path)).text(), cookies };
}

const address = {
  firstName: "Ana",
  lastName: "Lima",
  street: "1 rue",
  postcode: "69001",
  city: "Lyon",
  country: "France",
  payment: "card",
};

const lastOrder = () => {
  const heard = rapport.heard.findLast(({ key }) => key.startsWith("PUT /orders/"));
  return { key: heard?.key, authorization: heard?.authorization, body: heard?.body as Record<string, unknown> };
};

describe("Alder's shop", () => {
  it("serves every page in both languages, with Rapport's script and chat, under a strict policy", async () => {
    const visitor = browser();
    for (const path of [
      "/",
      "/c/clothing",
      "/c/jackets",
      "/c/rain-jackets",
      "/products/stratus-rain-jacket-moss",
      "/search?q=merino",
      "/basket",
      "/account",
      "/community",
      "/privacy",
      "/repairs",
      "/store-till",
    ]) {
      for (const lang of ["en", "fr"]) {
        const answer = await visitor.go(`${path}${path.includes("?") ? "&" : "?"}lang=${lang}`);
        const page = await answer.text();
        expect([path, answer.status]).toEqual([path, 200]);
        expect(page).toContain(`<html lang="${lang}"`);
        expect(page).toContain(`<script type="module" src="${rapport.url}/widgets.js">`);
        expect(page).toContain("<rapport-chat");
        expect(page).not.toMatch(/<script(?![^>]*src=)|style="|\son\w+="/);
        expect(page).not.toContain("undefined");
        const policy = answer.headers.get("content-security-policy") ?? "";
        expect(policy).toContain(`script-src 'self' ${rapport.url}`);
        expect(policy).not.toContain("unsafe");
      }
    }
    expect(log.lines).toEqual([]);
  });

  it("remembers the language, and follows the browser's before it is chosen", async () => {
    const visitor = browser();
    expect(await (await visitor.go("/", undefined, { "accept-language": "fr-BE,fr;q=0.9" })).text()).toContain(
      'lang="fr"',
    );
    await visitor.go("/?lang=fr");
    expect(await visitor.text("/basket")).toContain("Votre panier est vide");
  });

  it("tells the chat which product the page is about", async () => {
    expect(await browser().text("/products/cairn-mid-boots-chestnut")).toContain('<rapport-chat sku="CAIRN-CHESTNUT">');
  });

  it("answers unknown addresses with its own page", async () => {
    for (const path of [
      "/nowhere",
      "/c/nothing",
      "/products/nothing",
      "/orders/AL-NOTHING",
      "/art/products/NOPE.svg",
      "/art/members/nobody.svg",
    ]) {
      expect([path, (await browser().go(path)).status]).toEqual([path, 404]);
    }
  });

  it("escapes what a visitor types", async () => {
    const page = await browser().text(`/search?q=${encodeURIComponent('"><script>alert(1)</script>')}`);
    expect(page).not.toContain("<script>alert");
    expect(page).toContain("&lt;script&gt;");
  });

  it("takes the chat's product card into the basket by script", async () => {
    const visitor = browser();
    const answer = await visitor.go(
      "/basket/add",
      { sku: "stratus-moss", quantity: "2" },
      { accept: "application/json" },
    );
    expect(await answer.json()).toMatchObject({ count: 2, message: expect.stringContaining("Stratus") });
    expect(await visitor.text("/basket")).toContain("€458.00");
    await visitor.go("/basket/change", { sku: "STRATUS-MOSS", size: "M", quantity: "0" });
    expect(await visitor.text("/basket")).toContain("empty");
  });

  it("places an order: the tag on both pages, and the back end's own call", async () => {
    const visitor = browser();
    await visitor.go("/basket/add", { sku: "BECK-MOSS", quantity: "1" });
    await visitor.go("/basket/add", { sku: "BURROW-OAT", size: "39–41", quantity: "2" });
    const cart = visitor.cookies.get("alder_cart");
    expect(await visitor.text("/checkout")).toContain(`<rapport-tracking step="checkout" cart_id="${cart}">`);

    const placed = await visitor.go("/checkout", { ...address, email: "ana@example.com", rapport_visitor: "vis_9" });
    expect(placed.status).toBe(303);
    const order = lastOrder();
    expect(order.authorization).toBe("Bearer rk_shop");
    expect(order.body).toMatchObject({
      channel: "web",
      status: "OK",
      currency: "EUR",
      totalAmount: "71.90",
      totalWithoutShipping: "66.00",
      customer: { visitorId: "vis_9", email: "ana@example.com" },
      lines: [
        { sku: "BECK-MOSS", quantity: 1, unitPrice: "28.00" },
        { sku: "BURROW-OAT", quantity: 2, unitPrice: "19.00" },
      ],
      cartId: cart,
    });
    const page = await visitor.text(placed.headers.get("location")!);
    for (const attribute of [
      'step="confirmation"',
      `cart_id="${cart}"`,
      'order_status="OK"',
      'total_amount="71.90"',
      'total_ws="66.00"',
      'currency="EUR"',
      'email="ana@example.com"',
    ]) {
      expect(page).toContain(attribute);
    }
    expect(page).toContain("this one sends nothing");
    expect(page).not.toContain("customer_id=");
    expect(await visitor.text("/basket")).toContain("empty");
  });

  it("keeps what was typed when something is missing", async () => {
    const visitor = browser();
    await visitor.go("/basket/add", { sku: "GLOW-GRAPHITE" });
    const answer = await visitor.go("/checkout", { ...address, email: "not an e-mail" });
    expect(answer.status).toBe(422);
    const page = await answer.text();
    expect(page).toContain('role="alert"');
    expect(page).toContain('value="not an e-mail"');
    expect((await visitor.go("/checkout", { ...address, email: "" })).status).toBe(422);
  });

  it("plays a transfer: PENDING, then OK, then CANCELLED, each told to Rapport", async () => {
    const visitor = browser();
    await visitor.go("/basket/add", { sku: "TINDER-RUST" });
    const placed = await visitor.go("/checkout", { ...address, email: "a@example.com", payment: "transfer" });
    expect(lastOrder().body).toMatchObject({ status: "PENDING" });
    const path = `${placed.headers.get("location")}/status`;
    for (const status of ["OK", "CANCELLED"]) {
      await visitor.go(path, { status });
      expect(lastOrder().body).toMatchObject({ status, statusAt: expect.any(String) });
    }
    const before = rapport.heard.length;
    await visitor.go(path, { status: "HACKED" });
    expect(rapport.heard.length).toBe(before);
  });

  it("vouches for who is signed in, with a signature Rapport can check", async () => {
    const visitor = browser();
    expect(
      (await visitor.go("/account/sign-in", { customer: "C1001", next: "https://evil.example" })).headers.get(
        "location",
      ),
    ).toBe("/account");
    const page = await visitor.text("/account");
    const [header = "", payload = "", signature] = (/<rapport-identity token="([^"]+)"/.exec(page)?.[1] ?? "").split(
      ".",
    );
    expect(signature).toBe(createHmac("sha256", "secret").update(`${header}.${payload}`).digest("base64url"));
    const claims = JSON.parse(Buffer.from(payload, "base64url").toString()) as Record<string, unknown>;
    expect(claims).toMatchObject({
      sub: "C1001",
      email: "louise.garnier@example.com",
      given_name: "Louise",
      family_name: "Garnier",
    });
    expect(Number(claims["exp"])).toBeGreaterThan(Number(claims["iat"]));

    await visitor.go("/basket/add", { sku: "WISP-MOSS" });
    await visitor.go("/checkout", { ...address, email: "louise.garnier@example.com" });
    expect(lastOrder().body).toMatchObject({ customer: { customerId: "C1001" } });
    visitor.cookies.set("alder_customer", "C1002.forged");
    expect(await visitor.text("/account")).not.toContain("rapport-identity");
  });

  it("rings up a store purchase with an e-mail, without delivery costs, and shows what became of it", async () => {
    const visitor = browser();
    await visitor.go("/store-till", {
      store: "s-ghent",
      email: "tom@example.com",
      sku1: "BECK-MOSS",
      quantity1: "2",
      sku2: "",
    });
    expect(lastOrder().body).toMatchObject({
      channel: "store",
      storeId: "s-ghent",
      totalAmount: "56.00",
      totalWithoutShipping: "56.00",
      customer: { email: "tom@example.com" },
    });
    expect(lastOrder().body).not.toHaveProperty("cartId");
    expect(await visitor.text("/store-till?lang=en")).toContain("Waiting for the reconciliation");
    attribution = { state: "decided", conversation: { memberId: "lotte" }, affiliation: null };
    expect(await visitor.text("/store-till")).toContain("Conversation with Lotte De Smet");
    expect((await visitor.go("/store-till", { store: "s-ghent", email: "" })).status).toBe(422);
  });

  it("refuses a form larger than any of its own", async () => {
    expect((await browser().go("/search", { q: "x".repeat(100_000) })).status).toBe(413);
  });
});
