import type { ReactNode } from "react";
import styles from "./state.module.css";
import { Illustration, type IllustrationName } from "./illustrations.tsx";

/** Props of EmptyState: one sentence that teaches, one action. */
export interface EmptyStateProps {
  drawing: IllustrationName;
  title: string;
  children?: ReactNode;
  action?: ReactNode;
}

/** An empty screen that says what will be here and how to begin. */
export function EmptyState({ drawing, title, children, action }: EmptyStateProps) {
  return (
    <div className={styles.state}>
      <Illustration name={drawing} />
      <h2 className={styles.title}>{title}</h2>
      {children && <p className={styles.text}>{children}</p>}
      {action && <div className={styles.action}>{action}</div>}
    </div>
  );
}
