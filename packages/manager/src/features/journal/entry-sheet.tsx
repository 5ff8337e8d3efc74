import { DateTime, formatInstant, formatNumber, useUi } from "@rapport/ui";
import { Facts, SheetPart } from "../../pieces/facts.tsx";
import { Sheet } from "../../pieces/sheet.tsx";
import { useLast } from "../../pieces/use-last.ts";
import type { RowOf } from "../../shell/query.ts";
import { sayCode } from "../../shell/say-code.ts";
import { useWords, type Say } from "../../shell/words.ts";
import { changeLines, type Value } from "./change-lines.ts";
import styles from "./journal.module.css";
import { SubjectName, useActorName } from "./subject-name.tsx";

type Entry = RowOf<"GET /audit">;

/** An entry of the journal beside the list: who, when, why, and what it changed. */
export function EntrySheet({ entry, onClose }: { entry: Entry | null; onClose: () => void }) {
  const { t } = useWords();
  const shown = useLast(entry);
  return (
    <Sheet opened={entry !== null} onClose={onClose} title={shown ? sayCode(t, "audit", shown.action) : ""}>
      {shown && <Content entry={shown} />}
    </Sheet>
  );
}

function Content({ entry }: { entry: Entry }) {
  const { t } = useWords();
  const actorName = useActorName();
  const lines = changeLines(entry.change);
  return (
    <>
      <Facts
        facts={[
          { label: t("journal.actor"), value: actorName(entry.actor) },
          { label: t("journal.at"), value: <DateTime at={entry.at} show="full" /> },
          { label: t("journal.subject"), value: <SubjectName entry={entry} /> },
          { label: t("journal.reason"), value: entry.reason, wide: true },
        ]}
      />
      {lines.length > 0 && (
        <SheetPart title={t("journal.changes")}>
          <dl className={styles.changes}>
            {lines.map((line) => (
              <div key={line.name}>
                <dt>{line.name ? nameOf(line.name, entry.action, t) : sayCode(t, "audit", entry.action)}</dt>
                <dd>
                  {line.from !== null && (
                    <>
                      <del>
                        <Told value={line.from} />
                      </del>{" "}
                      →{" "}
                    </>
                  )}
                  <Told value={line.to} />
                </dd>
              </div>
            ))}
          </dl>
        </SheetPart>
      )}
    </>
  );
}

/** A changed field by the name that its own form gives it. */
function nameOf(field: string, action: string, t: Say): string {
  const group = action.startsWith("settings") ? "settings" : action.startsWith("member.") ? "members" : "journalFields";
  return sayCode(t, group, field);
}

const instant = /^\d{4}-\d\d-\d\dT[\d:.]+Z$/;

/** A value as people read it: codes by their words, instants and numbers in the reader's language. */
function Told({ value }: { value: Value }) {
  const { t } = useWords();
  const place = useUi();
  const told = (one: Value): string => {
    if (one === undefined) return "–";
    if (typeof one === "boolean") return t(one ? "actions.yes" : "actions.no");
    if (typeof one === "number") return formatNumber(one, place.locale);
    if (typeof one !== "string") return one.length > 0 ? one.map(told).join(", ") : "–";
    return instant.test(one) ? formatInstant(one, "dayTime", place) : sayCode(t, "journalValues", one);
  };
  return <>{told(value)}</>;
}
