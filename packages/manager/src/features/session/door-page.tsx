import { SegmentedControl } from "@mantine/core";
import { useEffect, type ReactNode } from "react";
import { changeLanguage, useWords, type Language } from "../../shell/words.ts";
import styles from "./door-page.module.css";

/** Props of DoorPage. */
export interface DoorPageProps {
  name: string;
  title: string;
  lead: string;
  children: ReactNode;
}

/** The page before the Manager: one column of words, one form, the language. */
export function DoorPage({ name, title, lead, children }: DoorPageProps) {
  const { t, language } = useWords();
  useEffect(() => {
    document.title = `${title} · ${name}`;
  }, [title, name]);
  return (
    <div className={styles.door}>
      <aside className={styles.side} aria-hidden="true">
        <p className={styles.name}>{name}</p>
        <p className={styles.promise}>{t("session.promise")}</p>
        <Threads />
      </aside>
      <main className={styles.main}>
        <div className={styles.column}>
          <p className={styles.brand}>
            {name} <span>{t("shell.manager")}</span>
          </p>
          <h1 className={styles.title}>{title}</h1>
          <p className={styles.lead}>{lead}</p>
          {children}
        </div>
        <SegmentedControl
          className={styles.language!}
          aria-label={t("account.language")}
          data={[
            { value: "en", label: "English" },
            { value: "fr", label: "Français" },
          ]}
          value={language}
          onChange={(value) => void changeLanguage(value as Language)}
        />
      </main>
    </div>
  );
}

/** Talk, click and order as threads that meet: what the Manager is about. */
function Threads() {
  return (
    <svg className={styles.threads} viewBox="0 0 480 360" fill="none">
      <path d="M-20 70C120 60 150 190 260 190s120-70 240-80" />
      <path d="M-20 300c130 0 160-110 280-110s140 60 240 90" />
      <path d="M-20 190h280c110 0 150-6 240 0" />
      <circle cx="260" cy="190" r="11" />
      <circle className={styles.small} cx="96" cy="104" r="6" />
      <circle className={styles.small} cx="130" cy="254" r="6" />
      <circle className={styles.small} cx="60" cy="190" r="6" />
    </svg>
  );
}
