import type { Module } from "#platform/module";
import { programmeRoutes } from "./routes.ts";

export { createKeyring, ensureKey, makeKey } from "./api-keys.ts";
export { type Part, serverOrdersSeen, sighted } from "./installation.ts";
export { acceptedSecrets, secretOf, visitorSecret } from "./secrets.ts";
export { changeSettings, changeSettingsIn, type CurrentSettings, forgetSettings, settingsOf } from "./settings.ts";

/** The programme itself: settings with versions, secrets, API keys, and the records staff read (mailbox, audit, parked events). */
export const programmeModule: Module = { name: "programme", routes: programmeRoutes };
