import type { english } from "./shell/english.ts";

/** Makes every key that a screen asks for a known one. */
declare module "i18next" {
  interface CustomTypeOptions {
    defaultNS: "translation";
    resources: { translation: typeof english };
  }
}
