import { Button } from "@mantine/core";
import { ApiError } from "@rapport/client";
import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { problemWords } from "../../shell/problem-words.ts";
import { Door } from "./door.tsx";
import styles from "./door.module.css";

/** Props of MailboxStep; `sent` counts the mails so far. */
export interface MailboxStepProps {
  email: string;
  needsApproval: boolean;
  sent: number;
  busy: boolean;
  error: unknown;
  onAgain: () => void;
  onChange: () => void;
}

/** After joining: the mailed link proves the address (PEO-3). It can be sent again, or the address mended. */
export function MailboxStep({ email, needsApproval, sent, busy, error, onAgain, onChange }: MailboxStepProps) {
  const { t } = useTranslation();
  const isTooMany = error instanceof ApiError && error.code === "too_many_requests";
  const box = useRef<HTMLDivElement>(null);
  // The form that had the focus is gone: a screen reader goes on here.
  useEffect(() => box.current?.focus(), []);
  return (
    <Door title={t("account.mailboxTitle")} lead={<span className={styles.address}>{email}</span>}>
      <div ref={box} tabIndex={-1} className={styles.done}>
        <p>{t("account.mailbox")}</p>
        {needsApproval && <p>{t("account.mailboxApproval")}</p>}
        <p>{t("account.mailboxMissing")}</p>
        {error !== null && error !== undefined && (
          <p className={styles.error} role="alert">
            {isTooMany ? t("account.tooManyMails") : problemWords(t, error)}
          </p>
        )}
        <div className={styles.actions}>
          <Button size="lg" loading={busy} onClick={onAgain}>
            {t("account.sendAgain")}
          </Button>
          <Button size="lg" variant="default" disabled={busy} onClick={onChange}>
            {t("account.changeAddress")}
          </Button>
        </div>
        <p role="status">{sent > 1 && !busy && !error ? t("account.sentAgain") : ""}</p>
      </div>
    </Door>
  );
}
