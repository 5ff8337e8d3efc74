import { VisuallyHidden } from "@mantine/core";
import styles from "./nav-badge.module.css";

/** How much waits at a destination; nothing when nothing does. */
export function NavBadge({ count }: { count: number | undefined }) {
  if (!count) return null;
  return (
    <>
      <span className={styles.badge} aria-hidden>
        {count > 99 ? "99+" : count}
      </span>
      <VisuallyHidden>{` ${count} `}</VisuallyHidden>
    </>
  );
}
