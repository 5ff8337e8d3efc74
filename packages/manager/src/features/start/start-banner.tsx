import { Button } from "@mantine/core";
import { href, useGo } from "../../shell/address.ts";
import { useMay } from "../../shell/session.tsx";
import { useWords } from "../../shell/words.ts";
import { stepNames } from "./start-steps.ts";
import styles from "./start.module.css";
import { useStart } from "./use-start.ts";

/** Leads back to an unfinished start, until it is done or put away. */
export function StartBanner() {
  const { t } = useWords();
  const go = useGo();
  const may = useMay("administrator");
  const { done, dismissed, dismiss } = useStart();
  const total = stepNames.length - 1;
  if (!may || !done || dismissed || done.size >= total) return null;
  return (
    <section className={styles.banner} aria-label={t("start.title")}>
      <div className={styles.words}>
        <strong>{t("start.bannerTitle")}</strong>
        <p className="manager-quiet">{t("start.bannerLead", { done: done.size, total })}</p>
      </div>
      <div className="manager-row">
        <Button variant="subtle" color="gray" onClick={dismiss}>
          {t("start.dismiss")}
        </Button>
        <Button onClick={() => go(href("/start"))}>{t("start.goOn")}</Button>
      </div>
    </section>
  );
}
