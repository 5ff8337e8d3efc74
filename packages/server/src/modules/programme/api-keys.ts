import { createHash, randomBytes } from "node:crypto";
import { type ApiKey, Scope } from "@rapport/contracts";
import type { z } from "zod";
import { type Actor, nameOf } from "#platform/actor";
import { audit } from "#platform/audit";
import type { Ctx } from "#platform/context";
import { newId } from "#platform/ids";
import { refuse } from "#platform/refusal";
import * as store from "./store/keys.ts";

type ApiKeyView = z.infer<typeof ApiKey>;

const remembered = { name: "programme.api_keys", ms: 5_000, most: 1_000 };

/** The actor of an API key's secret. Throws `api_key_invalid`. Keys are looked up by hash and remembered for five seconds, or until one is revoked. */
export function createKeyring(ctx: Ctx) {
  return {
    async actorOf(secret: string): Promise<Actor> {
      const hash = hashOf(secret);
      return ctx.caches.of<Actor>(remembered).read(hash, async () => {
        const row = await store.keyByHash(ctx.db, hash);
        if (!row) throw refuse("api_key_invalid");
        await store.touchKey(ctx.db, row.id, ctx.now());
        return { kind: "key", keyId: row.id, name: row.name, scopes: row.scopes };
      });
    },
  };
}

/** Makes a key; its secret is in this answer and nowhere else. */
export async function makeKey(
  ctx: Ctx,
  body: { name: string; scopes: Scope[] },
  secret = `rk_${randomBytes(24).toString("base64url")}`,
): Promise<ApiKeyView & { secret: string }> {
  const key = {
    id: newId("apiKey"),
    name: body.name,
    hash: hashOf(secret),
    hint: `${secret.slice(0, 6)}…${secret.slice(-4)}`,
    scopes: [...new Set(body.scopes)],
    created_at: ctx.now(),
    created_by: nameOf(ctx.actor),
    last_used_at: null,
    revoked_at: null,
  };
  await ctx.transaction(async (tx) => {
    await store.addKey(tx, key);
    await audit(tx, ctx, { action: "api_key.made", subject: key.id, change: { name: key.name, scopes: key.scopes } });
  });
  return { ...viewOf(key), secret };
}

/** `RAPPORT_API_KEY`: a key with every scope, made at start if it is not there. */
export async function ensureKey(ctx: Ctx, secret: string): Promise<void> {
  if (await store.keyByHash(ctx.db, hashOf(secret))) return;
  await makeKey(ctx, { name: "RAPPORT_API_KEY", scopes: [...Scope.options] }, secret);
}

export async function listKeys(ctx: Ctx): Promise<{ items: ApiKeyView[] }> {
  return { items: (await store.allKeys(ctx.db)).map(viewOf) };
}

export async function revokeKey(ctx: Ctx, id: string): Promise<void> {
  await ctx.transaction(async (tx) => {
    const name = await store.revokeKey(tx, id, ctx.now());
    if (name === null) throw refuse("not_found");
    await audit(tx, ctx, { action: "api_key.revoked", subject: id, change: { name } });
  });
  await ctx.caches.of(remembered).forgetAll();
}

function hashOf(secret: string): string {
  return createHash("sha256").update(secret).digest("hex");
}

function viewOf(row: store.KeyRow): ApiKeyView {
  return {
    id: row.id,
    name: row.name,
    hint: row.hint,
    scopes: row.scopes,
    createdAt: row.created_at.toISOString(),
    createdBy: row.created_by,
    lastUsedAt: row.last_used_at?.toISOString() ?? null,
    revokedAt: row.revoked_at?.toISOString() ?? null,
  };
}
