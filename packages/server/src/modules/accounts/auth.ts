import { betterAuth } from "better-auth";
import type { Kysely } from "kysely";
import type { Ctx } from "#platform/context";
import { proveEmail } from "./store.ts";

export const minPasswordLength = 10;

export interface AuthOptions {
  secret: string;
  /** Sends the link with which a password is set anew. */
  sendPasswordLink(mail: { to: string; name: string; token: string }): Promise<void>;
  /** A password was set by the mailed link: the account's e-mail is its holder's. */
  onProven(account: { id: string; email: string }): Promise<void>;
  /** A session ended: signed out, or the password was set anew. */
  onSessionEnd(accountId: string): Promise<void>;
  /** No limit on how often somebody may try (tests). */
  withoutLimits?: boolean | undefined;
}

/** Sign-in by e-mail and password for App and Manager: sessions, password resets, their limits. */
export function createAuth(ctx: Ctx, options: AuthOptions) {
  return betterAuth({
    appName: "Rapport",
    baseURL: ctx.publicUrl,
    basePath: "/api/auth",
    secret: options.secret,
    // The library's tables live in a schema of their own.
    database: { db: ctx.db.withSchema("accounts") as unknown as Kysely<unknown>, type: "postgres" },
    trustedOrigins: [ctx.publicUrl, "http://localhost:*", "http://127.0.0.1:*"].filter((origin) =>
      isTrusted(origin, ctx),
    ),
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength,
      maxPasswordLength: 128,
      revokeSessionsOnPasswordReset: true,
      // Whoever opened the mail owns the address.
      onPasswordReset: async ({ user }) => {
        await proveEmail(ctx.db, user.id);
        await options.onProven({ id: user.id, email: user.email });
      },
      sendResetPassword: ({ user, token }) => options.sendPasswordLink({ to: user.email, name: user.name, token }),
    },
    databaseHooks: { session: { delete: { after: ({ userId }) => options.onSessionEnd(userId) } } },
    session: { expiresIn: 60 * 60 * 24 * 30, updateAge: 60 * 60 * 24 },
    rateLimit: {
      enabled: !options.withoutLimits,
      window: 60,
      max: 100,
      customStorage: { consume: (key, { window, max }) => consume(ctx, key, { window, max }) },
      customRules: { "/sign-in/email": { window: 60, max: 20 }, "/request-password-reset": { window: 60, max: 5 } },
    },
    advanced: {
      cookiePrefix: "rapport",
      useSecureCookies: ctx.publicUrl.startsWith("https:"),
      ipAddress: { ipAddressHeaders: ["x-rapport-ip"] },
    },
    telemetry: { enabled: false },
    logger: { disabled: true },
  });
}

/** How often one address may try, on all nodes together. */
async function consume(ctx: Ctx, key: string, { window, max }: { window: number; max: number }) {
  const { count, msLeft } = await ctx.counters.count(`sign-in ${key}`, window * 1000);
  const allowed = count <= max;
  return { allowed, retryAfter: allowed ? null : Math.ceil(msLeft / 1000) };
}

/** Other ports of this machine are trusted only while the programme itself is served from it. */
function isTrusted(origin: string, ctx: Ctx): boolean {
  return !origin.endsWith(":*") || ["localhost", "127.0.0.1"].includes(new URL(ctx.publicUrl).hostname);
}

export type Auth = ReturnType<typeof createAuth>;
