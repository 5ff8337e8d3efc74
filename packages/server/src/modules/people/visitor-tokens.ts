import { errors, jwtVerify, SignJWT } from "jose";
import { acceptedSecrets, visitorSecret } from "#modules/programme";
import type { Ctx } from "#platform/context";
import { refuse } from "#platform/refusal";

const lifeMs = 90 * 24 * 60 * 60 * 1000;

export interface VisitorClaims {
  visitorId: string;
  issuedAt: Date;
  expiresAt: Date;
}

const key = (secret: string) => new TextEncoder().encode(secret);

/** A token that speaks for this visitor for 90 days. */
export async function issueVisitorToken(ctx: Ctx, visitorId: string): Promise<{ token: string; expiresAt: Date }> {
  const issued = ctx.now();
  const expiresAt = new Date(issued.getTime() + lifeMs);
  const token = await new SignJWT({})
    .setProtectedHeader({ alg: "HS256", typ: "visitor+jwt" })
    .setSubject(visitorId)
    .setIssuedAt(issued)
    .setExpirationTime(expiresAt)
    .sign(key(await visitorSecret(ctx)));
  return { token, expiresAt };
}

/** Who a visitor token speaks for. Throws `visitor_token_expired` or `visitor_token_invalid`. */
export async function readVisitorToken(ctx: Ctx, token: string): Promise<VisitorClaims> {
  const secret = key(await visitorSecret(ctx));
  const options = {
    algorithms: ["HS256"],
    typ: "visitor+jwt",
    currentDate: ctx.now(),
    requiredClaims: ["sub", "iat", "exp"],
  };
  const { payload } = await jwtVerify(token, secret, options).catch((error: unknown) => {
    throw error instanceof errors.JWTExpired ? refuse("visitor_token_expired") : refuse("visitor_token_invalid");
  });
  return { visitorId: payload.sub!, issuedAt: new Date(payload.iat! * 1000), expiresAt: new Date(payload.exp! * 1000) };
}

/** Who the brand vouches for (PEO-1). */
export interface Identity {
  customerId: string;
  email: string | null;
  name: string | null;
}

/** Reads the shop's signed identity (JWT, HS256, the programme's identity secret). Throws `identity_token_expired` or `identity_token_invalid`. */
export async function readIdentity(ctx: Ctx, token: string): Promise<Identity> {
  for (const secret of await acceptedSecrets(ctx.db, "identity", ctx.now())) {
    const identity = await tryIdentity(ctx, token, secret);
    if (identity) return identity;
  }
  throw refuse("identity_token_invalid");
}

async function tryIdentity(ctx: Ctx, token: string, secret: string): Promise<Identity | null> {
  const options = { algorithms: ["HS256"], currentDate: ctx.now(), clockTolerance: 30, requiredClaims: ["sub", "exp"] };
  const read = await jwtVerify(token, key(secret), options).catch((error: unknown) => {
    if (error instanceof errors.JWTExpired) throw refuse("identity_token_expired");
    return null;
  });
  if (!read || !read.payload.sub || read.payload.sub.length > 200) return null;
  const text = (name: string) => (typeof read.payload[name] === "string" ? read.payload[name].trim() : "");
  const name = `${text("given_name")} ${text("family_name")}`.trim();
  return {
    customerId: read.payload.sub,
    email: text("email").toLowerCase().slice(0, 254) || null,
    name: name.slice(0, 100) || null,
  };
}
