import { IconCheck } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { Chip } from "../basic/chip.tsx";
import { ProgressBar } from "../basic/progress.tsx";
import { cx } from "../cx.ts";
import { formatInstant, formatRelative } from "../format/instants.ts";
import { formatNumber } from "../format/numbers.ts";
import { useUi } from "../text/context.tsx";
import styles from "./challenge-card.module.css";

const SOON_MS = 3 * 86_400_000;

/** Props of ChallengeCard. `reward` is the big figure ("50", "10 %"); `won` how often it has been won so far. */
export interface ChallengeCardProps {
  title: string;
  description?: string;
  reward: string;
  rewardUnit: string;
  endsAt?: string | null;
  progress?: { done: number; of: number } | null;
  won?: number;
  href?: string;
  actions?: ReactNode;
}

/** A challenge: what it earns, until when, how far one is, whether it is won. */
export function ChallengeCard(card: ChallengeCardProps) {
  const { text, Link } = useUi();
  const won = card.won ?? 0;
  return (
    <article className={cx(styles.card, won > 0 && styles.isWon)}>
      <p className={styles.reward}>
        <span className={styles.figure}>{card.reward}</span>
        <span className={styles.unit}>{card.rewardUnit}</span>
      </p>
      <div className={styles.words}>
        <h3 className={styles.title}>{card.href ? <Link href={card.href}>{card.title}</Link> : card.title}</h3>
        {card.description && <p className={styles.text}>{card.description}</p>}
        <Progress {...card} />
        <p className={styles.foot}>
          {won > 0 && (
            <Chip tone="good" icon={<IconCheck stroke={2.5} aria-hidden="true" />}>
              {text.wonTimes(won)}
            </Chip>
          )}
          <Deadline endsAt={card.endsAt} />
        </p>
        {card.actions}
      </div>
    </article>
  );
}

function Progress({ progress, title }: ChallengeCardProps) {
  const { text, locale } = useUi();
  if (!progress) return null;
  const words = text.progressOf(formatNumber(progress.done, locale), formatNumber(progress.of, locale));
  return (
    <div className={styles.progress}>
      <ProgressBar value={progress.done} of={progress.of} label={title} caption={words} />
      <span className={styles.done}>{words}</span>
    </div>
  );
}

function Deadline({ endsAt }: { endsAt: string | null | undefined }) {
  const ui = useUi();
  if (!endsAt) return null;
  const left = Date.parse(endsAt) - ui.now().getTime();
  if (left <= 0) return <span className={styles.deadline}>{ui.text.ended}</span>;
  const day = ui.text.until(formatInstant(endsAt, "day", ui));
  const soon = left < SOON_MS ? ` · ${formatRelative(endsAt, ui.now(), ui.locale)}` : "";
  return (
    <time className={cx(styles.deadline, soon && styles.soon)} dateTime={endsAt}>
      {day}
      {soon}
    </time>
  );
}
