import type { Api, ResponseOf } from "@rapport/contracts";
import { Chip, RelativeTime } from "@rapport/ui";
import { IconCheck, IconClock } from "@tabler/icons-react";
import { useWords } from "../../shell/words.ts";
import styles from "./integration.module.css";

export type Installation = ResponseOf<Api["GET /installation"]>;

const parts = ["widget", "tag", "serverOrder", "identity"] as const;

/** The parts of the installation, each seen working or awaited; watched live. */
export function InstallationCheck({
  installation,
  only = parts,
}: {
  installation: Installation;
  only?: readonly (typeof parts)[number][];
}) {
  const { t } = useWords();
  return (
    <ul className={styles.checks} aria-label={t("integration.check")} aria-live="polite">
      {only.map((part) => (
        <li key={part} className={styles.check}>
          <div>
            <strong>{t(`integration.parts.${part}`)}</strong>
            <p className="manager-quiet">{t(`integration.partHints.${part}`)}</p>
          </div>
          <Seen at={installation[`${part}SeenAt`]} on={part === "widget" ? installation.widgetSeenOn : null} />
        </li>
      ))}
    </ul>
  );
}

function Seen({ at, on }: { at: string | null; on: string | null }) {
  const { t } = useWords();
  if (!at) return <Chip icon={<IconClock stroke={2} aria-hidden="true" />}>{t("integration.awaited")}</Chip>;
  return (
    <span className={styles.seen}>
      <Chip tone="good" icon={<IconCheck stroke={2.25} aria-hidden="true" />}>
        {t("integration.seen")}
      </Chip>
      <span className="manager-quiet">
        <RelativeTime at={at} />
        {on && ` · ${on}`}
      </span>
    </span>
  );
}
