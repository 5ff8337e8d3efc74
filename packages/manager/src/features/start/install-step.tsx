import { Button } from "@mantine/core";
import { CodeBlock, ErrorState, Skeleton } from "@rapport/ui";
import { errorWords } from "../../shell/errors.ts";
import { useApi } from "../../shell/query.ts";
import { useWords } from "../../shell/words.ts";
import { InstallationCheck } from "../integration/installation-check.tsx";
import type { StepProps } from "./start-page.tsx";

/** The snippet to paste, and a check that looks every three seconds whether it works. */
export function InstallStep({ onNext }: StepProps) {
  const { t, language } = useWords();
  const installation = useApi("GET /installation", undefined, { every: 3000 });
  if (installation.error && !installation.data)
    return (
      <ErrorState detail={errorWords(installation.error, t, language)} onRetry={() => void installation.refetch()} />
    );
  if (!installation.data) return <Skeleton rows={3} />;
  const seen = installation.data.widgetSeenAt !== null;
  return (
    <div className="manager-stack" style={{ maxWidth: 760 }}>
      <CodeBlock label="HTML" code={installation.data.snippet} />
      <InstallationCheck installation={installation.data} />
      <div className="manager-row">
        <Button onClick={onNext} variant={seen ? "filled" : "default"}>
          {t(seen ? "start.next" : "start.skip")}
        </Button>
        {!seen && <span className="manager-quiet">{t("start.watching")}</span>}
      </div>
    </div>
  );
}
