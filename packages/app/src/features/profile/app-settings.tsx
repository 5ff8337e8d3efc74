import { Button, type MantineColorScheme, SegmentedControl, useMantineColorScheme } from "@mantine/core";
import { useId } from "react";
import { useTranslation } from "react-i18next";
import { useOpenHelp } from "../../shell/help.ts";
import { useInstall } from "../../shell/install.ts";
import type { Language } from "../../shell/language.ts";
import { useLanguage } from "../../shell/use-language.ts";
import styles from "./profile.module.css";

const languages: readonly Language[] = ["en", "fr"];
const schemes: readonly MantineColorScheme[] = ["auto", "light", "dark"];

/** Language and appearance of the App on this device. */
export function AppSettings() {
  const { t } = useTranslation();
  const { language, choose } = useLanguage();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const openHelp = useOpenHelp();
  const install = useInstall();
  const id = useId();
  return (
    <div className={styles.form}>
      <div className={styles.choice}>
        <span id={`${id}-language`}>{t("profile.language")}</span>
        <SegmentedControl
          aria-labelledby={`${id}-language`}
          value={language}
          onChange={(next) => choose(next, true)}
          data={languages.map((value) => ({ value, label: t(`shell.language.${value}`) }))}
        />
      </div>
      <div className={styles.choice}>
        <span id={`${id}-theme`}>{t("profile.theme")}</span>
        <SegmentedControl
          aria-labelledby={`${id}-theme`}
          value={colorScheme}
          onChange={setColorScheme}
          data={schemes.map((value) => ({ value, label: t(`profile.themes.${value}`) }))}
        />
      </div>
      <div className={styles.buttons}>
        {install && (
          <Button variant="default" onClick={install} title={t("profile.installHint")}>
            {t("profile.install")}
          </Button>
        )}
        <Button variant="default" className={styles.keyboard!} onClick={openHelp}>
          {t("profile.keyboard")}
        </Button>
      </div>
    </div>
  );
}
