import { Switch } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { OwnMember } from "./profile-page.tsx";
import styles from "./profile.module.css";
import { useSaveProfile } from "./use-save.ts";

/** PEO-8: shown on the shop and, independently, in the App. */
export function Visibility({ member }: { member: OwnMember }) {
  const { t } = useTranslation();
  const save = useSaveProfile();
  return (
    <div className={styles.form}>
      <Switch
        label={t("profile.showInWidgets")}
        description={t("profile.showInWidgetsHint")}
        checked={!member.hiddenFromWidgets}
        disabled={save.isPending}
        onChange={(event) => save.mutate({ hiddenFromWidgets: !event.currentTarget.checked })}
      />
      <Switch
        label={t("profile.showInApp")}
        description={t("profile.showInAppHint")}
        checked={!member.hiddenFromApp}
        disabled={save.isPending}
        onChange={(event) => save.mutate({ hiddenFromApp: !event.currentTarget.checked })}
      />
    </div>
  );
}
