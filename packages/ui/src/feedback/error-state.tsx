import { Button } from "@mantine/core";
import { useUi } from "../text/context.tsx";
import { Illustration } from "./illustrations.tsx";
import styles from "./state.module.css";

/** Props of ErrorState: what happened, in the server's words when it gave some; `requestId` helps support to find it. */
export interface ErrorStateProps {
  title?: string;
  detail?: string;
  requestId?: string;
  onRetry?: () => void;
}

/** A part that could not load: what happened, what to do next. */
export function ErrorState({ title, detail, requestId, onRetry }: ErrorStateProps) {
  const { text } = useUi();
  return (
    <div className={styles.state} role="alert">
      <Illustration name="error" />
      <h3 className={styles.title}>{title ?? text.errorTitle}</h3>
      <p className={styles.text}>{detail ?? text.errorHint}</p>
      {requestId && <p className={styles.small}>{requestId}</p>}
      {onRetry && (
        <div className={styles.action}>
          <Button variant="default" onClick={onRetry}>
            {text.retry}
          </Button>
        </div>
      )}
    </div>
  );
}
