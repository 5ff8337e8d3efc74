import { Button } from "@mantine/core";
import { CodeBlock, ErrorState, Section, Skeleton } from "@rapport/ui";
import { Screen } from "../../pieces/screen.tsx";
import { href, useGo } from "../../shell/address.ts";
import { errorWords } from "../../shell/errors.ts";
import { useApi } from "../../shell/query.ts";
import { useMay, useSession } from "../../shell/session.tsx";
import { useWords } from "../../shell/words.ts";
import { orderExample } from "./code-examples.ts";
import { IdentityPart } from "./identity-part.tsx";
import { InstallationCheck } from "./installation-check.tsx";
import { IntegrationTabs } from "./integration-tabs.tsx";

/** All that a shop needs to paste or call, with the ids filled in, and what of it has been seen working. */
export default function IntegrationPage() {
  const { t, language } = useWords();
  const { programme } = useSession();
  const go = useGo();
  const may = useMay("administrator");
  const installation = useApi("GET /installation", undefined, { every: 5000 });
  return (
    <Screen
      title={t("nav.integration")}
      lead={t("integration.lead")}
      actions={
        may && (
          <Button variant="default" onClick={() => go(href("/start"))}>
            {t("integration.start")}
          </Button>
        )
      }
    >
      <IntegrationTabs />
      {installation.data ? (
        <>
          <InstallationCheck installation={installation.data} />
          <Section title={t("integration.snippet")} lead={t("integration.snippetLead")}>
            <CodeBlock label="HTML · widgets.js" code={installation.data.snippet} />
          </Section>
          <Section title={t("integration.tag")} lead={t("integration.tagLead")}>
            <CodeBlock label="HTML · rapport-tracking" code={installation.data.tagSnippet} />
          </Section>
        </>
      ) : installation.error ? (
        <ErrorState detail={errorWords(installation.error, t, language)} onRetry={() => void installation.refetch()} />
      ) : (
        <Skeleton rows={5} />
      )}
      <Section title={t("integration.order")} lead={t("integration.orderLead")}>
        <CodeBlock label="curl" code={orderExample(location.origin, programme.currency)} />
        <p className="manager-text">
          <a href="/api/docs">{t("integration.docs")}</a>
        </p>
      </Section>
      <IdentityPart />
    </Screen>
  );
}
