import { Button, Loader, Select } from "@mantine/core";
import { FileDrop, useUi } from "@rapport/ui";
import { useState } from "react";
import { ActButton } from "../../pieces/act-button.tsx";
import { ProblemNote, ReadOnlyNote } from "../../pieces/notes.tsx";
import { Screen } from "../../pieces/screen.tsx";
import { upload } from "../../shell/api.ts";
import { href } from "../../shell/address.ts";
import { useAct, useApi } from "../../shell/query.ts";
import { useSession } from "../../shell/session.tsx";
import { useWords } from "../../shell/words.ts";
import { ImportReport } from "./import-report.tsx";

/** Imports a CSV as shops export it: first a trial that changes nothing, its report, then the import. */
export default function ImportPage() {
  const { t } = useWords();
  const { Link } = useUi();
  const { programme } = useSession();
  const settings = useApi("GET /settings");
  const [file, setFile] = useState<File | null>(null);
  const [currency, setCurrency] = useState(programme.currency);
  const send = (dryRun: "true" | "false") => () =>
    upload("POST /products/csv", new Blob([file!], { type: "text/csv" }), { query: { dryRun, currency } });
  const trial = useAct(send("true"));
  const taking = useAct(send("false"), {
    changes: ["/products", "/categories"],
    done: (report) => t("products.imported", { count: report.products }),
  });
  const choose = (next: File | null) => {
    setFile(next);
    trial.reset();
    taking.reset();
  };
  const report = taking.output ?? trial.output;
  const busy = trial.busy || taking.busy;
  return (
    <Screen
      title={t("products.importTitle")}
      lead={t("products.importLead")}
      back={{ href: href("/products"), label: t("nav.products") }}
    >
      <div className="manager-stack">
        <ReadOnlyNote need="editor" />
        <FileDrop
          label={t("products.file")}
          hint={t("products.fileHint")}
          accept=".csv,text/csv"
          maxBytes={100_000_000}
          file={file}
          onFile={choose}
          busy={busy}
        />
        <Select
          label={t("products.currency")}
          description={t("products.currencyHint")}
          data={[...new Set([programme.currency, ...Object.keys(settings.data?.currencyRates ?? {})])]}
          value={currency}
          allowDeselect={false}
          onChange={(value) => setCurrency(value ?? programme.currency)}
          maw={320}
        />
        <ProblemNote problem={trial.problem ?? taking.problem} />
        {busy && (
          <output className="manager-row">
            <Loader size={22} /> {t(trial.busy ? "products.reading" : "products.importing")}
          </output>
        )}
        {report && <ImportReport report={report} done={taking.output !== null} />}
        <div className="manager-row">
          {!taking.output && (
            <>
              <ActButton
                disabled={!file}
                loading={trial.busy}
                {...(trial.output && { variant: "default" })}
                onClick={() => trial.run(undefined)}
              >
                {t("products.try")}
              </ActButton>
              {trial.output && (
                <ActButton
                  loading={taking.busy}
                  disabled={trial.output.products === 0}
                  onClick={() => taking.run(undefined)}
                >
                  {t("products.importNow", { count: trial.output.products })}
                </ActButton>
              )}
            </>
          )}
          {taking.output && (
            <>
              <Link href={href("/products")}>{t("products.toProducts")}</Link>
              <Button variant="default" onClick={() => choose(null)}>
                {t("products.another")}
              </Button>
            </>
          )}
        </div>
      </div>
    </Screen>
  );
}
