import { Chip, DateTime, EmptyState, type Column } from "@rapport/ui";
import { List } from "../../pieces/list.tsx";
import { useOpenRow } from "../../pieces/use-open-row.ts";
import { Screen } from "../../pieces/screen.tsx";
import { href, useClose, useParam } from "../../shell/address.ts";
import { useRows, type RowOf } from "../../shell/query.ts";
import { useMay } from "../../shell/session.tsx";
import { useWords } from "../../shell/words.ts";
import { MailSheet } from "./mail-sheet.tsx";

export type MailRow = RowOf<"GET /mailbox">;

/** Every mail the programme wrote; without a mail server this is where they stay. */
export default function MailboxPage() {
  const { t } = useWords();
  // Mails hold password links: they are for administrators (PEO-10).
  const may = useMay("administrator");
  return (
    <Screen title={t("nav.mailbox")} lead={t("mailbox.lead")}>
      {may ? (
        <Mails />
      ) : (
        <EmptyState drawing="mailbox" title={t("mailbox.closed")}>
          {t("mailbox.closedHint")}
        </EmptyState>
      )}
    </Screen>
  );
}

function Mails() {
  const { t } = useWords();
  const close = useClose();
  const openId = useParam("mailId");
  const list = useRows("GET /mailbox");
  const open = useOpenRow(list, openId);
  const columns: Column<MailRow>[] = [
    { id: "subject", header: t("mailbox.subject"), cell: (row) => row.subject },
    { id: "to", header: t("mailbox.to"), cell: (row) => row.to },
    { id: "at", header: t("mailbox.written"), cell: (row) => <DateTime at={row.createdAt} /> },
    { id: "state", header: t("mailbox.state"), cell: (row) => <MailState mail={row} /> },
  ];
  return (
    <>
      <List
        label={t("nav.mailbox")}
        columns={columns}
        {...list}
        keyOf={(row) => row.id}
        nameOf={(row) => `${row.subject}, ${row.to}`}
        hrefOf={(row) => href(`/mailbox/${encodeURIComponent(row.id)}`)}
        openKey={openId}
        empty={
          <EmptyState drawing="mailbox" title={t("mailbox.none")}>
            {t("mailbox.noneHint")}
          </EmptyState>
        }
      />
      <MailSheet mail={open} onClose={() => close(href("/mailbox"))} />
    </>
  );
}

/** Whether a mail went out. */
export function MailState({ mail }: { mail: MailRow }) {
  const { t } = useWords();
  if (mail.error) return <Chip tone="bad">{t("mailbox.failed")}</Chip>;
  return mail.sentAt ? <Chip tone="good">{t("mailbox.sent")}</Chip> : <Chip>{t("mailbox.kept")}</Chip>;
}
