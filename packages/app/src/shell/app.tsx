import { RapportProvider } from "@rapport/ui";
import { QueryClientProvider, useQuery } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { useEffect } from "react";
import { queryClient } from "./api.ts";
import { programmeQuery } from "./queries.ts";
import { AppLink } from "./app-link.tsx";
import { router } from "./router.tsx";
import { useLanguage } from "./use-language.ts";

/** The whole App. */
export function App() {
  return (
    <QueryClientProvider client={queryClient}>
      <Themed />
    </QueryClientProvider>
  );
}

function Themed() {
  const { data: programme } = useQuery(programmeQuery);
  const { language, locale } = useLanguage();
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  return (
    <RapportProvider locale={locale} link={AppLink} {...(programme && { accent: programme.accent })}>
      <RouterProvider router={router} />
    </RapportProvider>
  );
}
