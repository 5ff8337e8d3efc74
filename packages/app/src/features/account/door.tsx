import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Mark } from "../../shell/brand.tsx";
import { useNotSetUp } from "../../shell/gate.tsx";
import { programmeQuery } from "../../shell/queries.ts";
import { useLanguage } from "../../shell/use-language.ts";
import styles from "./door.module.css";

/** Props of Door: what is asked here, in one line of title and one of lead. */
export interface DoorProps {
  title: string;
  lead?: ReactNode;
  children: ReactNode;
}

/** The frame of the pages before signing in: what the programme is about beside what is asked. */
export function Door({ title, lead, children }: DoorProps) {
  const { t } = useTranslation();
  const { data: programme } = useQuery(programmeQuery);
  const notSetUp = useNotSetUp();
  if (notSetUp) return notSetUp;
  return (
    <div className={styles.door}>
      <aside className={styles.side}>
        <p className={styles.brand}>
          <Mark className={styles.mark} />
          {programme?.name ?? "Rapport"}
        </p>
        <div className={styles.promise}>
          <Talk />
          <p className={styles.promiseTitle}>{t("account.promise")}</p>
          <p className={styles.promiseText}>{t("account.promiseText")}</p>
        </div>
      </aside>
      <main className={styles.main}>
        <div className={styles.content}>
          <h1 className={styles.title}>{title}</h1>
          {lead && <p className={styles.lead}>{lead}</p>}
          {children}
        </div>
        <Languages />
      </main>
    </div>
  );
}

function Languages() {
  const { t } = useTranslation();
  const { language, choose } = useLanguage();
  return (
    <p className={styles.languages}>
      {(["en", "fr"] as const).map((one) => (
        <button
          key={one}
          type="button"
          lang={one}
          className={styles.language}
          aria-pressed={language === one}
          onClick={() => choose(one, false)}
        >
          {t(`shell.language.${one}`)}
        </button>
      ))}
    </p>
  );
}

/** Two speech bubbles, one with a product in it: what the programme is about. */
function Talk() {
  return (
    <svg className={styles.talk} viewBox="0 0 360 220" aria-hidden="true">
      <path
        className={styles.bubble}
        d="M24 46a26 26 0 0 1 26-26h150a26 26 0 0 1 26 26v34a26 26 0 0 1-26 26H84l-36 26v-26A26 26 0 0 1 24 80Z"
      />
      <path className={styles.words} d="M56 52h128M56 74h84" />
      <path
        className={styles.answer}
        d="M122 118a26 26 0 0 1 26-26h162a26 26 0 0 1 26 26v46a26 26 0 0 1-18 24.700v24.300l-31.500-23H148a26 26 0 0 1-26-26Z"
      />
      <rect className={styles.card} x="140" y="108" width="60" height="66" rx="10" />
      <path className={styles.coat} d="m160 124-10 8 5 9 4-2v22h22v-22l4 2 5-9-10-8h-5a5 5 0 0 1-10 0Z" />
      <path className={styles.answerWords} d="M220 122h86M220 142h60M220 162h34" />
    </svg>
  );
}
