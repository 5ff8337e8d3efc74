/** What a simulated shopper fills into the checkout. */
export interface Buyer {
  visitorId: string;
  email: string;
  firstName: string;
  lastName: string;
}

/** Buys one thing in the shop as a browser would: product into the basket, checkout, confirmation. Returns the order's number. */
export async function buyInShop(
  shopUrl: string,
  sku: string,
  { buyer, signal }: { buyer: Buyer; signal: AbortSignal },
): Promise<string> {
  const cookies = new Map<string, string>();
  const send = async (path: string, form: Record<string, string>) => {
    const answer = await fetch(`${shopUrl}${path}`, {
      method: "POST",
      body: new URLSearchParams(form),
      headers: { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join("; ") },
      redirect: "manual",
      signal: AbortSignal.any([signal, AbortSignal.timeout(10_000)]),
    });
    for (const line of answer.headers.getSetCookie()) {
      const [name = "", value = ""] = (line.split(";")[0] ?? "").split("=");
      cookies.set(name, value);
    }
    return answer;
  };
  await send("/basket/add", { sku, quantity: "1" });
  const { visitorId, ...contact } = buyer;
  const address = { street: "1 rue du Moulin", postcode: "38000", city: "Grenoble", country: "France" };
  const placed = await send("/checkout", { ...contact, ...address, payment: "card", rapport_visitor: visitorId });
  const order = /^\/orders\/(.+)$/.exec(placed.headers.get("location") ?? "")?.[1];
  if (!order) throw new Error(`The shop answered ${placed.status} to the checkout`);
  return order;
}
