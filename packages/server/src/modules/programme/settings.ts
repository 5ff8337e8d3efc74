import { Settings } from "@rapport/contracts";
import { audit } from "#platform/audit";
import { nameOf } from "#platform/actor";
import type { Ctx } from "#platform/context";
import type { Tx } from "#platform/db";
import * as store from "./store/settings.ts";

/** The values of a programme that changed nothing (rules.md names each default). */
export const defaultSettings: Settings = {
  programmeName: "Rapport",
  accent: "#2f5d50",
  scenario: "retail",
  timezone: "UTC",
  defaultLocale: "en",
  currency: "EUR",
  currencyRates: {},
  sites: [],
  privacyUrl: null,
  conversationWindowDays: 14,
  affiliationWindowDays: 30,
  creditExistingTraffic: false,
  reconciliationSpanDays: 30,
  requireVerifiedOrders: "auto",
  registrationMode: "open",
  termsVersion: "1",
  termsText: {
    en: "Be honest: say that you speak for the brand. Keep what shoppers tell you to yourself. Rewards follow the programme's published rules.",
    fr: "Soyez honnête : dites que vous parlez pour la marque. Gardez pour vous ce que les clients vous confient. Les récompenses suivent les règles publiées du programme.",
  },
  simulatedShoppers: false,
};

export interface CurrentSettings extends Settings {
  version: number;
  updatedAt: Date;
}

const remembered = { name: "programme.settings", ms: 2_000 };

/** The settings in force; a change is seen at once, on every node. */
export async function settingsOf(ctx: Pick<Ctx, "caches" | "db">): Promise<CurrentSettings> {
  return ctx.caches.of<CurrentSettings>(remembered).read("", async () => {
    const row = await store.latestSettings(ctx.db);
    return {
      ...defaultSettings,
      ...row?.values,
      version: row?.version ?? 0,
      updatedAt: row?.updated_at ?? new Date(0),
    };
  });
}

/** Changes some settings; a new version is kept, and the audit log says what was what. */
export async function changeSettings(ctx: Ctx, changes: Partial<Settings>): Promise<CurrentSettings> {
  await ctx.transaction((tx) => changeSettingsIn(tx, ctx, changes));
  await forgetSettings(ctx);
  ctx.live.publish("staff", { type: "changed", topic: "settings" });
  return settingsOf(ctx);
}

/** The same inside a transaction of the caller, who then calls `forgetSettings`. */
export async function changeSettingsIn(tx: Tx, ctx: Ctx, changes: Partial<Settings>): Promise<void> {
  await store.lockSettings(tx);
  const before = { ...defaultSettings, ...(await store.latestSettings(tx))?.values };
  const given = Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined));
  const after = Settings.parse({ ...before, ...given });
  const changed = (Object.keys(after) as (keyof Settings)[]).filter(
    (name) => JSON.stringify(after[name]) !== JSON.stringify(before[name]),
  );
  if (changed.length === 0) return;
  await store.addSettings(tx, after, { at: ctx.now(), name: nameOf(ctx.actor) });
  const change = Object.fromEntries(changed.map((name) => [name, { from: before[name], to: after[name] }]));
  await audit(tx, ctx, { action: "settings.changed", subject: "settings", change });
}

/** After the commit of a change. */
export function forgetSettings(ctx: Pick<Ctx, "caches">): Promise<void> {
  return ctx.caches.of(remembered).forgetAll();
}
