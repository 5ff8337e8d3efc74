import { IconCloudOff } from "@tabler/icons-react";
import { useUi } from "../text/context.tsx";
import styles from "./offline-line.module.css";

/** A thin line that says what still works without a connection. */
export function OfflineLine({ children }: { children?: string }) {
  const { text } = useUi();
  return (
    <output className={styles.line}>
      <IconCloudOff size={16} stroke={1.75} aria-hidden="true" />
      {children ?? text.offline}
    </output>
  );
}
