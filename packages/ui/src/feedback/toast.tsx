import { Button } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { IconAlertTriangle, IconCheck, IconInfoCircle } from "@tabler/icons-react";
import styles from "./toast.module.css";

/** What a toast can offer: undo, mostly. */
export interface ToastAction {
  label: string;
  run: () => void;
}

type Tone = "good" | "bad" | "plain";

const icons = { good: IconCheck, bad: IconAlertTriangle, plain: IconInfoCircle };

function show(tone: Tone, message: string, action?: ToastAction): string {
  const Icon = icons[tone];
  const id = notifications.show({
    message: (
      <span className={styles.line}>
        <span>{message}</span>
        {action && (
          <Button
            variant="subtle"
            size="sm"
            className={styles.action!}
            onClick={() => (notifications.hide(id), action.run())}
          >
            {action.label}
          </Button>
        )}
      </span>
    ),
    icon: <Icon size={20} stroke={2} />,
    autoClose: action || tone === "bad" ? 8000 : 4000,
    withCloseButton: tone === "bad",
    classNames: { root: styles.toast!, icon: styles[tone]!, body: styles.body!, closeButton: styles.close! },
    role: tone === "bad" ? "alert" : "status",
  });
  return id;
}

/** Says shortly that something was done or failed, from the bottom of the screen; returns the id to hide it by. */
export const toast = {
  good: (message: string, action?: ToastAction) => show("good", message, action),
  bad: (message: string, action?: ToastAction) => show("bad", message, action),
  plain: (message: string, action?: ToastAction) => show("plain", message, action),
  hide: (id: string) => notifications.hide(id),
  /** Takes away what was said before, for what is to be said now. */
  clear: () => notifications.clean(),
};
