import { Button } from "@mantine/core";
import type { CsvReport } from "@rapport/contracts";
import { Chip, formatNumber, Section, StatRow, StatTile, useUi } from "@rapport/ui";
import { useState } from "react";
import { download, toCsv } from "../../pieces/csv.ts";
import { useWords } from "../../shell/words.ts";
import styles from "./products.module.css";

const SHOWN = 100;

/** What an import did or would do, and every line that was odd, with its number and reason. */
export function ImportReport({ report, done }: { report: CsvReport; done: boolean }) {
  const { t } = useWords();
  const { locale } = useUi();
  const [shown, setShown] = useState(SHOWN);
  const count = (value: number) => formatNumber(value, locale);
  const save = () =>
    download(
      "import-report.csv",
      toCsv(
        [
          { header: "line", value: (note: CsvReport["notes"][number]) => note.line },
          { header: "severity", value: (note) => note.severity },
          { header: "code", value: (note) => note.code },
          { header: "message", value: (note) => note.message },
        ],
        report.notes,
      ),
    );
  return (
    <Section
      title={t(done ? "products.done" : "products.would")}
      lead={t(report.format === "shopify" ? "products.formatShopify" : "products.formatPlain", {
        lines: count(report.lines),
      })}
    >
      <StatRow>
        <StatTile label={t("products.created")} value={count(report.created)} />
        <StatTile label={t("products.updated")} value={count(report.updated)} />
        <StatTile label={t("products.categoriesCount")} value={count(report.categories)} />
        <StatTile label={t("products.rejected")} value={count(report.rejected)} />
      </StatRow>
      {report.notes.length === 0 ? (
        <p className="manager-text">{t("products.nothingOdd")}</p>
      ) : (
        <>
          <div className="manager-row" style={{ justifyContent: "space-between" }}>
            <p className="manager-quiet">{t("products.notes", { count: report.notes.length })}</p>
            <Button size="sm" variant="default" onClick={save}>
              {t("lists.csv")}
            </Button>
          </div>
          <ol className={styles.notes}>
            {report.notes.slice(0, shown).map((note, index) => (
              <li key={`${note.line} ${index}`}>
                <span className="rapport-numbers">{t("lists.line", { line: note.line })}</span>
                <span>
                  <Chip tone={note.severity === "rejected" ? "bad" : "warning"}>
                    {t(`products.severity_${note.severity}`)}
                  </Chip>
                </span>
                <span>{note.message}</span>
              </li>
            ))}
          </ol>
          {shown < report.notes.length && (
            <Button variant="default" onClick={() => setShown(shown + 500)}>
              {t("lists.more")}
            </Button>
          )}
        </>
      )}
    </Section>
  );
}
