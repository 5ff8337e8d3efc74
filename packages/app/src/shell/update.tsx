import { Button } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import { registerSW } from "virtual:pwa-register";
import styles from "./shell.module.css";

const lookEveryMs = 3_600_000;
const toastId = "update";

/** Says when a new version is ready; it comes at the next start, or at once on request. */
export function UpdateToast() {
  const { t } = useTranslation();
  useEffect(() => {
    const update = registerSW({
      onNeedRefresh: () =>
        notifications.show({
          id: toastId,
          autoClose: false,
          withCloseButton: true,
          message: (
            <span className={styles.update}>
              {t("shell.updateReady")}
              <Button variant="subtle" size="sm" onClick={() => void update(true)}>
                {t("shell.reload")}
              </Button>
            </span>
          ),
        }),
      onRegisteredSW: (_url, registration) => {
        if (registration) setInterval(() => void registration.update().catch(() => undefined), lookEveryMs);
      },
    });
    // the words of a toast that is shown need not follow a change of language
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, []);
  return null;
}
