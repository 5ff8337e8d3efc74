import { useTranslation } from "react-i18next";
import { AppLink } from "../../shell/app-link.tsx";
import { paths } from "../../shell/paths.ts";
import { Door } from "./door.tsx";
import styles from "./door.module.css";

/** The team decides now (PEO-5), and answers to this address. */
export function PendingStep({ email }: { email: string }) {
  const { t } = useTranslation();
  return (
    <Door title={t("account.pendingTitle")}>
      <div className={styles.done}>
        <p>{t("account.pending", { email })}</p>
        <AppLink href={paths.signIn}>{t("account.backToSignIn")}</AppLink>
      </div>
    </Door>
  );
}
