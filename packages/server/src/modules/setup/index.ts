import type { Programme } from "@rapport/contracts";
import type { FastifyInstance } from "fastify";
import { allStaff } from "#modules/accounts";
import { addStaffMember } from "#modules/people";
import { changeSettings, settingsOf } from "#modules/programme";
import type { Ctx } from "#platform/context";
import { route } from "#platform/http/route";
import type { Module } from "#platform/module";
import { refuse } from "#platform/refusal";

export interface FirstRun {
  programmeName?: string | undefined;
  email: string;
  password: string;
  firstName: string;
  lastName: string;
  shopUrl?: string | undefined;
  locale?: "en" | "fr" | undefined;
}

/** Names the programme and makes its first administrator. Throws `already_set_up` when there is one. */
export async function setUp(ctx: Ctx, body: FirstRun): Promise<void> {
  if (await isSetUp(ctx)) throw refuse("already_set_up");
  const account = await ctx.accounts.ensure(body.email, `${body.firstName} ${body.lastName}`, body.password);
  const by: Ctx = { ...ctx, actor: { kind: "system" } };
  await addStaffMember(by, {
    accountId: account.id,
    email: body.email,
    firstName: body.firstName,
    lastName: body.lastName,
    role: "administrator",
    locale: body.locale ?? "en",
  });
  await ctx.accounts.setRight(by, account.id, "administrator");
  await changeSettings(by, {
    ...(body.programmeName ? { programmeName: body.programmeName } : {}),
    ...(body.shopUrl ? { sites: [new URL(body.shopUrl).origin] } : {}),
    ...(body.locale ? { defaultLocale: body.locale } : {}),
  });
}

export async function isSetUp(ctx: Ctx): Promise<boolean> {
  return (await allStaff(ctx.db)).length > 0;
}

async function programme(ctx: Ctx): Promise<Programme> {
  const settings = await settingsOf(ctx);
  return {
    name: settings.programmeName,
    accent: settings.accent,
    defaultLocale: settings.defaultLocale,
    currency: settings.currency,
    timezone: settings.timezone,
    setUp: await isSetUp(ctx),
    demo: ctx.env.demo,
    shopUrl: settings.sites[0] ?? null,
  };
}

/** First run: before there is an administrator, anybody who reaches the server may become it, once. */
export const setupModule: Module = {
  name: "setup",
  routes(app: FastifyInstance) {
    route(app, "GET /programme", { allow: ["anyone"], handler: ({ ctx }) => programme(ctx) });
    app.get("/shop", { schema: { hide: true } as object }, async (request, reply) => {
      const [shop] = (await settingsOf(request.ctx)).sites;
      return reply.redirect(shop ?? "/manager");
    });
    route(app, "POST /setup", {
      allow: ["anyone"],
      perMinute: 20,
      handler: async ({ ctx, body }) => {
        await setUp(ctx, body);
        return {};
      },
    });
  },
};
