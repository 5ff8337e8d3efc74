import { cx } from "../cx.ts";
import type { PresenceState } from "./avatar.tsx";
import styles from "./presence-label.module.css";

/** Props of PresenceLabel: the state draws the dot, the word (already in the reader's language) says it. */
export interface PresenceLabelProps {
  state: PresenceState;
  word: string;
}

/** PEO-9 as a dot and a word, never colour alone. */
export function PresenceLabel({ state, word }: PresenceLabelProps) {
  return (
    <span className={styles.presence}>
      <span className={cx(styles.dot, styles[state])} aria-hidden="true" />
      {word}
    </span>
  );
}
