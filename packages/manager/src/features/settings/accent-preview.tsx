import { accentTones, accentVariables, contrastOf, READABLE, type AccentTones } from "@rapport/ui";
import { formatNumber, useUi } from "@rapport/ui";
import type { CSSProperties } from "react";
import { Remark } from "../../pieces/notes.tsx";
import { useWords } from "../../shell/words.ts";
import styles from "./settings.module.css";

/** The brand's colour on light and dark ground, with the contrast that its texts reach; any colour stays readable. */
export function AccentPreview({ accent }: { accent: string }) {
  const { t } = useWords();
  if (!/^#[0-9a-f]{6}$/i.test(accent)) return null;
  const tones = accentTones(accent);
  const isMoved = tones.light.text !== tones.light.accent || tones.dark.accent !== tones.light.accent;
  return (
    <div className="manager-stack" style={{ gap: 12 }}>
      <div className={styles.samples}>
        <Sample theme="light" tones={tones.light} />
        <Sample theme="dark" tones={tones.dark} />
      </div>
      {isMoved && <Remark>{t("settings.accentMoved")}</Remark>}
    </div>
  );
}

function Sample({ theme, tones }: { theme: "light" | "dark"; tones: AccentTones }) {
  const { t } = useWords();
  const { locale } = useUi();
  const ground = theme === "light" ? "oklch(0.984 0.004 85)" : "oklch(0.195 0.006 70)";
  const ratio = (one: string, other: string) => formatNumber(Math.round(contrastOf(one, other) * 10) / 10, locale);
  const onFill = ratio(tones.onAccent, tones.accent);
  const onGround = ratio(tones.text, ground);
  return (
    <div className={styles.sample} data-theme={theme} style={accentVariables(tones) as CSSProperties}>
      <span className={styles.filled}>{t("settings.sampleButton")}</span>
      <span className={styles.word}>{t("settings.sampleLink")}</span>
      <span className={styles.ratio}>
        {t(theme === "light" ? "settings.onLight" : "settings.onDark", {
          button: onFill,
          text: onGround,
          least: formatNumber(READABLE, locale),
        })}
      </span>
    </div>
  );
}
