import { useUi } from "../text/context.tsx";
import styles from "./typing-indicator.module.css";

/** Who is writing right now, in words; three dots breathe beside it. */
export function TypingIndicator({ names }: { names: readonly string[] }) {
  const { text } = useUi();
  return (
    <p className={styles.typing}>
      <span className={styles.dots} aria-hidden="true">
        <span />
        <span />
        <span />
      </span>
      {text.typing(names)}
    </p>
  );
}
