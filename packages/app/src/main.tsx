import "./styles.css";
import { createRoot } from "react-dom/client";
import { App } from "./shell/app.tsx";
import { startWords } from "./shell/i18n.ts";
import { watchInstall } from "./shell/install.ts";
import { pickLanguage } from "./shell/language.ts";
import { keptProgramme } from "./shell/queries.ts";
import { kept } from "./shell/storage.ts";
import { languageKey } from "./shell/use-language.ts";

watchInstall();
const language = pickLanguage(kept(languageKey), navigator.languages, keptProgramme()?.defaultLocale);
startWords(language)
  .catch((error: unknown) => console.warn("Rapport: these words could not be loaded", error))
  .finally(() => createRoot(document.getElementById("root")!).render(<App />));
