import { Button } from "@mantine/core";
import type { LedgerEntry } from "@rapport/contracts";
import { Count, EmptyState, LedgerRow, Skeleton, formatSigned, useUi } from "@rapport/ui";
import { IconArrowBackUp, IconGift, IconPencil, IconTrophy } from "@tabler/icons-react";
import { useState } from "react";
import { ActButton } from "../../pieces/act-button.tsx";
import { CsvButton } from "../../pieces/csv-button.tsx";
import { SheetPart } from "../../pieces/facts.tsx";
import { localText } from "../../pieces/format.ts";
import { href } from "../../shell/address.ts";
import { allRows, useApi, useRows } from "../../shell/query.ts";
import { useWords } from "../../shell/words.ts";
import { AdjustDialog } from "./adjust-dialog.tsx";
import styles from "./members.module.css";

/** Score and points, every line that made them, and the way to adjust them (GAM-12, GAM-13). */
export function BalancePart({ memberId }: { memberId: string }) {
  const { t } = useWords();
  const params = { id: memberId };
  const balance = useApi("GET /members/:id/balance", { params });
  const ledger = useRows("GET /members/:id/ledger", { params, query: { limit: 10 } });
  const [adjusting, setAdjusting] = useState(false);
  return (
    <SheetPart
      title={t("members.points")}
      actions={
        <div className="manager-row">
          <CsvButton
            name={`ledger-${memberId}`}
            columns={ledgerCsv}
            load={() => allRows("GET /members/:id/ledger", { params })}
          />
          <ActButton need="administrator" size="md" variant="default" onClick={() => setAdjusting(true)}>
            {t("members.adjust")}
          </ActButton>
        </div>
      }
    >
      {balance.data && (
        <div className={styles.balance}>
          <p className={styles.figure} style={{ margin: 0 }}>
            <strong>
              <Count value={balance.data.points} />
            </strong>
            <span className="manager-quiet">{t("members.pointsLeft")}</span>
          </p>
          <p className={styles.figure} style={{ margin: 0 }}>
            <strong>
              <Count value={balance.data.score} />
            </strong>
            <span className="manager-quiet">{t("members.scoreEver")}</span>
          </p>
        </div>
      )}
      {ledger.state === "loading" && <Skeleton rows={3} />}
      {ledger.state === "ready" && ledger.rows.length === 0 && (
        <EmptyState drawing="challenges" title={t("members.noLedger")}>
          {t("members.noLedgerHint")}
        </EmptyState>
      )}
      <div>
        {ledger.rows.map((entry) => (
          <Entry key={entry.id} entry={entry} />
        ))}
      </div>
      {ledger.hasMore && (
        <Button variant="default" loading={ledger.loadingMore} onClick={ledger.onLoadMore}>
          {t("lists.more")}
        </Button>
      )}
      <AdjustDialog memberId={memberId} opened={adjusting} onClose={() => setAdjusting(false)} />
    </SheetPart>
  );
}

const icons = { win: IconTrophy, adjustment: IconPencil, reward: IconGift, reversal: IconArrowBackUp };

function Entry({ entry }: { entry: LedgerEntry }) {
  const { t, language } = useWords();
  const { locale } = useUi();
  const Icon = icons[entry.kind];
  const title = entry.challengeTitle ? localText(entry.challengeTitle, language) : t(`members.kinds.${entry.kind}`);
  const detail = entry.reason ?? (entry.orderId ? `${t("orders.order")} ${entry.orderId}` : null);
  return (
    <LedgerRow
      title={title}
      at={entry.at}
      points={entry.points}
      icon={<Icon size={20} stroke={1.6} />}
      {...(detail && { detail })}
      {...(entry.orderId && { href: href(`/orders/${encodeURIComponent(entry.orderId)}`) })}
      {...(entry.score !== entry.points && {
        scoreNote: t("members.scoreNote", { score: formatSigned(entry.score, locale) }),
      })}
    />
  );
}

const ledgerCsv = [
  { header: "id", value: (row: LedgerEntry) => row.id },
  { header: "at", value: (row: LedgerEntry) => row.at },
  { header: "kind", value: (row: LedgerEntry) => row.kind },
  { header: "score", value: (row: LedgerEntry) => row.score },
  { header: "points", value: (row: LedgerEntry) => row.points },
  { header: "challengeId", value: (row: LedgerEntry) => row.challengeId },
  { header: "orderId", value: (row: LedgerEntry) => row.orderId },
  { header: "reason", value: (row: LedgerEntry) => row.reason },
];
