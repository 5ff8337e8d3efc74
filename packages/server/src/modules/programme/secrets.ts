import { randomBytes } from "node:crypto";
import { audit } from "#platform/audit";
import type { Ctx } from "#platform/context";
import type { Db } from "#platform/db";
import * as store from "./store/settings.ts";

/** `session` signs cookies, `visitor` visitor tokens, `role_link` role links (PEO-5), `identity` is the shop's (PEO-1). */
export type SecretName = "session" | "visitor" | "role_link" | "identity";

const keepsMs = 24 * 60 * 60 * 1000;

/** The secret of this name, made at first use. */
export async function secretOf(db: Db, name: SecretName): Promise<string> {
  const known = await store.secret(db, name);
  if (known) return known.value;
  await store.addSecret(db, name, randomBytes(32).toString("base64url"));
  return (await store.secret(db, name))!.value;
}

const remembered = { name: "programme.visitor_secret", ms: 60_000 };

/** The secret of visitor tokens, which every connection's hello is read with; it never changes. */
export async function visitorSecret(ctx: Pick<Ctx, "caches" | "db">): Promise<string> {
  return ctx.caches.of<string>(remembered).read("", () => secretOf(ctx.db, "visitor"));
}

/** The secrets a signature may be made with now: the newest and, for 24 hours after a rotation, the one before. */
export async function acceptedSecrets(db: Db, name: SecretName, now: Date): Promise<string[]> {
  const value = await secretOf(db, name);
  const row = await store.secret(db, name);
  const previous = row?.previous && row.previous_until && row.previous_until > now ? [row.previous] : [];
  return [value, ...previous];
}

/** Makes a new identity secret; the shop has 24 hours to take it over. */
export async function rotateIdentitySecret(ctx: Ctx): Promise<string> {
  await secretOf(ctx.db, "identity");
  await ctx.transaction(async (tx) => {
    await store.replaceSecret(tx, "identity", {
      value: randomBytes(32).toString("base64url"),
      previousUntil: new Date(ctx.now().getTime() + keepsMs),
    });
    await audit(tx, ctx, { action: "identity_secret.rotated", subject: "settings" });
  });
  return secretOf(ctx.db, "identity");
}
