import { lengthOf, longestMessage } from "@rapport/client";
import { cx, formatNumber, useUi } from "@rapport/ui";
import { useTranslation } from "react-i18next";
import { problemWords } from "../../shell/problem-words.ts";
import styles from "./conversations.module.css";

/** How long the message is, once that matters; the words are heard when it becomes too long (CON-5). */
export function MessageLength({ text }: { text: string }) {
  const { t } = useTranslation();
  const { locale } = useUi();
  const { count, state } = lengthOf(text);
  const isOver = state === "over";
  const written = formatNumber(count, locale);
  const most = formatNumber(longestMessage, locale);
  return (
    <p className={cx(styles.length, isOver && styles.tooLong)}>
      <span role="status">{isOver && problemWords(t, { code: "message_too_long" })}</span>
      {state !== "fine" && <span>{t("conversations.written", { written, most })}</span>}
    </p>
  );
}
