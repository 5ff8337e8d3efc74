import { RapportProvider } from "@rapport/ui";
import { useEffect } from "react";
import { Gate } from "../features/session/gate.tsx";
import { useApi } from "./query.ts";
import { RouterLink } from "./router-link.tsx";
import { changeLanguage, hasChosenLanguage, useWords } from "./words.ts";

/** Theme, language and clock of the whole Manager, in the brand's colour, before anybody is signed in. */
export function Root() {
  const { language } = useWords();
  const programme = useApi("GET /programme");
  const { accent, timezone, defaultLocale } = programme.data ?? {};
  useEffect(() => {
    const speaks = navigator.languages.some((one) => /^(en|fr)/.test(one));
    if (defaultLocale && !hasChosenLanguage() && !speaks) void changeLanguage(defaultLocale);
  }, [defaultLocale]);
  return (
    <RapportProvider
      locale={language === "fr" ? "fr-FR" : "en-GB"}
      link={RouterLink}
      {...(timezone && { timeZone: timezone })}
      {...(accent && { accent })}
    >
      <Gate programme={programme} />
    </RapportProvider>
  );
}
