import { Button } from "@mantine/core";
import { EmptyState, ErrorState, Page, RapportProvider } from "@rapport/ui";
import { href, useGo } from "./address.ts";
import { errorWords } from "./errors.ts";
import { useWords } from "./words.ts";

/** A screen that fell over; the rest of the Manager still works. */
export function BrokenScreen({ error }: { error: unknown }) {
  const { t, language } = useWords();
  return (
    <Page>
      <ErrorState title={t("shell.broken")} detail={errorWords(error, t, language)} onRetry={() => location.reload()} />
    </Page>
  );
}

/** The frame itself fell over: says so without anything that the frame would give. */
export function BrokenFrame({ error }: { error: unknown }) {
  const { language } = useWords();
  return (
    <RapportProvider locale={language}>
      <BrokenScreen error={error} />
    </RapportProvider>
  );
}

/** An address that leads nowhere. */
export function MissingScreen() {
  const { t } = useWords();
  const go = useGo();
  return (
    <Page>
      <EmptyState
        drawing="search"
        title={t("shell.missing")}
        action={<Button onClick={() => go(href("/"))}>{t("shell.toOverview")}</Button>}
      >
        {t("shell.missingHint")}
      </EmptyState>
    </Page>
  );
}
