import { Button } from "@mantine/core";
import type { CsvReport } from "@rapport/contracts";
import { Chip, formatNumber, Section, StatRow, StatTile, useUi } from "@rapport/ui";
import { useState } from "react";
import { download, toCsv } from "../../pieces/csv.ts";
import { useWords } from "../../shell/words.ts";
import { sayCode } from "../../shell/say-code.ts";
import { noteGroups, type NoteGroup } from "./note-groups.ts";
import styles from "./products.module.css";

const SHOWN = 50;

/** What an import did or would do, and every line that was odd, with its number and reason. */
export function ImportReport({ report, done }: { report: CsvReport; done: boolean }) {
  const { t } = useWords();
  const { locale } = useUi();
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
          {noteGroups(report.notes).map((group) => (
            <Group key={`${group.severity} ${group.code}`} group={group} />
          ))}
        </>
      )}
    </Section>
  );
}

function Group({ group }: { group: NoteGroup }) {
  const { t } = useWords();
  const [shown, setShown] = useState(SHOWN);
  const { severity, notes } = group;
  const first = notes[0]!.message;
  return (
    <details className={styles.group} open={severity === "rejected"}>
      <summary>
        <Chip tone={severity === "rejected" ? "bad" : "warning"}>{t(`products.severity_${severity}`)}</Chip>
        <span>
          {sayCode(t, "importNotes", group.code) === group.code ? first : sayCode(t, "importNotes", group.code)}
        </span>
        <span className="manager-quiet">{t("products.lines", { count: notes.length })}</span>
      </summary>
      <ol className={styles.notes}>
        {notes.slice(0, shown).map((note, index) => (
          <li key={`${note.line} ${index}`}>
            <span className="rapport-numbers">{t("lists.line", { line: note.line })}</span>
            <span>{note.message}</span>
          </li>
        ))}
      </ol>
      {shown < notes.length && (
        <Button size="sm" variant="default" onClick={() => setShown(shown + 500)}>
          {t("lists.more")}
        </Button>
      )}
    </details>
  );
}
