import { Button, Menu } from "@mantine/core";
import type { Evidence, Order } from "@rapport/contracts";
import { DateTime, ErrorState, EvidenceTimeline, Skeleton, useUi } from "@rapport/ui";
import { useState } from "react";
import { ActButton } from "../../pieces/act-button.tsx";
import { SheetPart } from "../../pieces/facts.tsx";
import { MemberName } from "../../pieces/names.tsx";
import { href } from "../../shell/address.ts";
import { errorWords } from "../../shell/errors.ts";
import { useApi } from "../../shell/query.ts";
import { useWords } from "../../shell/words.ts";
import { ContributorDialog, type CreditSide } from "./contributor-dialog.tsx";
import { ConversationSheet } from "./conversation-sheet.tsx";
import { evidenceItems, threeLines } from "./evidence-items.ts";
import styles from "./orders.module.css";

/** Why this order is credited to whom it is: three lines, the evidence, the settings then in force (ATT-8). */
export function OrderEvidence({ order }: { order: Order }) {
  const { t, language } = useWords();
  const evidence = useApi("GET /orders/:id/attribution", { params: { id: order.id } });
  return (
    <SheetPart title={t("orders.evidence")} actions={<ChangeMenu orderId={order.id} />}>
      {evidence.data ? (
        <Explained evidence={evidence.data} order={order} />
      ) : evidence.error ? (
        <ErrorState detail={errorWords(evidence.error, t, language)} onRetry={() => void evidence.refetch()} />
      ) : (
        <Skeleton rows={4} />
      )}
    </SheetPart>
  );
}

function Explained({ evidence, order }: { evidence: Evidence; order: Order }) {
  const { t, language } = useWords();
  const { Link, locale } = useUi();
  const [reading, setReading] = useState<string | null>(null);
  const items = evidenceItems(evidence, order, t).map(({ conversationId, ...item }) => ({
    ...item,
    ...(conversationId && {
      detail: (
        <Button size="xs" variant="subtle" onClick={() => setReading(conversationId)}>
          {t("orders.read")}
        </Button>
      ),
    }),
  }));
  const { settings, customer } = evidence;
  const days = new Intl.NumberFormat(locale, { style: "unit", unit: "day", unitDisplay: "long" });
  return (
    <>
      <EvidenceTimeline lines={threeLines(evidence.words[language])} items={items} />
      <p className="manager-quiet">
        {t("orders.inForce", {
          conversation: days.format(settings.conversationWindowDays),
          affiliation: days.format(settings.affiliationWindowDays),
        })}{" "}
        {settings.creditExistingTraffic ? t("orders.existingCredited") : t("orders.existingNotCredited")}{" "}
        {evidence.decidedAt && (
          <>
            {t("orders.decidedAt")} <DateTime at={evidence.decidedAt} />.
          </>
        )}
      </p>
      {customer.personIds.length > 0 && (
        <p className="manager-quiet">
          {t("orders.persons")}{" "}
          {customer.personIds.map((id, index) => (
            <span key={id}>
              {index > 0 && ", "}
              <Link href={href(`/people/${encodeURIComponent(id)}`)}>
                {customer.personIds.length > 1 ? `${t("people.open")} ${index + 1}` : t("people.open")}
              </Link>
            </span>
          ))}
          {customer.isMember && ` · ${t("orders.isMember")}`}
        </p>
      )}
      <Changes evidence={evidence} />
      <ConversationSheet id={reading} before={order.placedAt} onClose={() => setReading(null)} />
    </>
  );
}

function Changes({ evidence }: { evidence: Evidence }) {
  const { t } = useWords();
  if (evidence.changes.length === 0) return null;
  const who = (id: string | null) => (id ? <MemberName id={id} /> : t("orders.nobody"));
  return (
    <ul className={styles.changes} aria-label={t("orders.changes")}>
      {evidence.changes.map((change) => (
        <li key={`${change.at}${change.side}`}>
          <strong>{t(`orders.sides.${change.side}`)}</strong>: {who(change.from)} → {who(change.to)}
          <br />
          <span className="manager-quiet">
            {change.by}, <DateTime at={change.at} /> · {change.reason}
          </span>
        </li>
      ))}
    </ul>
  );
}

function ChangeMenu({ orderId }: { orderId: string }) {
  const { t } = useWords();
  const [side, setSide] = useState<CreditSide | null>(null);
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <ActButton need="administrator" size="sm" variant="default">
            {t("orders.changeContributor")}
          </ActButton>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => setSide("conversation")}>{t("orders.sides.conversation")}</Menu.Item>
          <Menu.Item onClick={() => setSide("affiliation")}>{t("orders.sides.affiliation")}</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <ContributorDialog orderId={orderId} side={side} onClose={() => setSide(null)} />
    </>
  );
}
