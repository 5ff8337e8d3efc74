import { createHmac, timingSafeEqual } from "node:crypto";
import { type Customer, customerOf } from "../catalogue/customers.ts";

const part = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url");

const hmac = (secret: string, text: string) => createHmac("sha256", secret).update(text).digest("base64url");

const lifeSeconds = 30 * 60;

/** The signed identity of a customer (JWT, HS256): by it the shop vouches to Rapport for who is signed in. */
export function identityToken(customer: Customer, secret: string, now: Date): string {
  const issued = Math.floor(now.getTime() / 1000);
  const claims = {
    sub: customer.id,
    email: customer.email,
    given_name: customer.firstName,
    family_name: customer.lastName,
    iat: issued,
    exp: issued + lifeSeconds,
  };
  const text = `${part({ alg: "HS256", typ: "JWT" })}.${part(claims)}`;
  return `${text}.${hmac(secret, text)}`;
}

/** What the shop's own sign-in cookie holds. */
export const sessionOf = (customer: Customer, secret: string): string =>
  `${customer.id}.${hmac(secret, `shop session ${customer.id}`)}`;

/** The customer a sign-in cookie stands for; nobody when it was not made here. */
export function customerOfSession(cookie: string | undefined, secret: string): Customer | null {
  const customer = customerOf(cookie?.split(".")[0] ?? "");
  if (!customer || !cookie) return null;
  const expected = Buffer.from(sessionOf(customer, secret));
  const given = Buffer.from(cookie);
  return given.length === expected.length && timingSafeEqual(given, expected) ? customer : null;
}
