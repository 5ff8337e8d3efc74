import { Button, Loader } from "@mantine/core";
import type { ImportStatus } from "@rapport/contracts";
import { Count, ErrorState, Skeleton, DateTime } from "@rapport/ui";
import { useEffect } from "react";
import { Sheet } from "../../pieces/sheet.tsx";
import { download, toCsv } from "../../pieces/csv.ts";
import { Facts, SheetPart } from "../../pieces/facts.tsx";
import { useLast } from "../../pieces/use-last.ts";
import { errorWords } from "../../shell/errors.ts";
import { refresh, useApi } from "../../shell/query.ts";
import { useWords } from "../../shell/words.ts";
import styles from "./exchange.module.css";

/** How an import goes, and every line that was refused with its reason. */
export function ImportSheet({ id, onClose }: { id: string | null; onClose: () => void }) {
  const { t } = useWords();
  const shown = useLast(id);
  return (
    <Sheet wide opened={id !== null} onClose={onClose} title={t("exchange.import")}>
      {shown && <Content key={shown} id={shown} />}
    </Sheet>
  );
}

function Content({ id }: { id: string }) {
  const { t, language } = useWords();
  const status = useApi(
    "GET /imports/:id",
    { params: { id } },
    { every: 1000, until: ({ status }) => status !== "running" },
  );
  const isOver = status.data !== undefined && status.data.status !== "running";
  useEffect(() => {
    if (isOver)
      void refresh(["/imports", "/members", "/orders", "/products", "/stores", "/challenges", "/insights", "/reviews"]);
  }, [isOver]);
  if (status.error && !status.data)
    return <ErrorState detail={errorWords(status.error, t, language)} onRetry={() => void status.refetch()} />;
  if (!status.data) return <Skeleton rows={4} />;
  return <Shown status={status.data} />;
}

function Shown({ status }: { status: ImportStatus }) {
  const { t } = useWords();
  return (
    <>
      {status.status === "running" && (
        <output className="manager-row">
          <Loader size={22} /> {t("exchange.running")}
        </output>
      )}
      <Facts
        facts={[
          { label: t("exchange.status"), value: t(`exchange.statuses.${status.status}`) },
          { label: t("exchange.accepted"), value: <Count value={status.accepted} /> },
          { label: t("exchange.rejected"), value: <Count value={status.rejected} /> },
          { label: t("exchange.started"), value: <DateTime at={status.startedAt} /> },
          { label: t("exchange.finished"), value: status.finishedAt && <DateTime at={status.finishedAt} /> },
        ]}
      />
      {status.errors.length > 0 && <Errors errors={status.errors} />}
    </>
  );
}

function Errors({ errors }: { errors: ImportStatus["errors"] }) {
  const { t } = useWords();
  const save = () =>
    download(
      "import-errors.csv",
      toCsv(
        [
          { header: "line", value: (error: ImportStatus["errors"][number]) => error.line },
          { header: "code", value: (error) => error.code },
          { header: "message", value: (error) => error.message },
        ],
        errors,
      ),
    );
  return (
    <SheetPart
      title={t("exchange.errors", { count: errors.length })}
      actions={
        <Button size="sm" variant="default" onClick={save}>
          {t("lists.csv")}
        </Button>
      }
    >
      <ol className={styles.errors}>
        {errors.slice(0, 200).map((error, index) => (
          <li key={`${error.line} ${index}`}>
            <span className="rapport-numbers">{t("lists.line", { line: error.line })}</span>
            <span>
              {error.message} <span className="manager-quiet">{error.code}</span>
            </span>
          </li>
        ))}
      </ol>
      {errors.length > 200 && (
        <p className="manager-quiet">{t("exchange.moreErrors", { count: errors.length - 200 })}</p>
      )}
    </SheetPart>
  );
}
