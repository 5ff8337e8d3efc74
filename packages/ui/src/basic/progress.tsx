import { cx } from "../cx.ts";
import styles from "./progress.module.css";

const share = (value: number, of: number) => (of <= 0 ? 0 : Math.min(1, Math.max(0, value / of)));

/** Props of ProgressBar: `label` names it, `caption` says the progress in words. */
export interface ProgressBarProps {
  value: number;
  of: number;
  label: string;
  caption?: string;
}

/** How far something has come. */
export function ProgressBar({ value, of, label, caption }: ProgressBarProps) {
  return (
    <progress
      className={cx(styles.bar, value >= of && styles.full)}
      value={Math.min(value, of)}
      max={of}
      aria-label={label}
      {...(caption && { "aria-valuetext": caption })}
    />
  );
}

/** Props of ScoreRing: the figure in its middle, the word under it, and the way to the next level. */
export interface ScoreRingProps {
  value: number;
  of: number;
  figure: string;
  word: string;
  label: string;
  size?: number;
}

/** Score as a ring towards the next level. */
export function ScoreRing({ value, of, figure, word, label, size = 148 }: ScoreRingProps) {
  const radius = 46;
  const length = 2 * Math.PI * radius;
  return (
    <div className={styles.ring} style={{ width: size, height: size }}>
      <svg viewBox="0 0 100 100" aria-hidden="true">
        <circle className={styles.track} cx="50" cy="50" r={radius} />
        <circle
          className={styles.arc}
          cx="50"
          cy="50"
          r={radius}
          strokeDasharray={`${share(value, of) * length} ${length}`}
          transform="rotate(-90 50 50)"
        />
      </svg>
      <span className="rapport-hidden">{label}</span>
      <span className={styles.middle} aria-hidden="true">
        <span className={styles.figure}>{figure}</span>
        <span className={styles.word}>{word}</span>
      </span>
    </div>
  );
}
