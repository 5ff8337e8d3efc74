import { ConfirmDialog } from "@rapport/ui";
import { useBlocker } from "@tanstack/react-router";
import { useWords } from "../shell/words.ts";

/** Asks before a screen with unsaved changes is left. */
export function LeaveGuard({ when }: { when: boolean }) {
  const { t } = useWords();
  const blocker = useBlocker({ shouldBlockFn: () => when, enableBeforeUnload: () => when, withResolver: true });
  return (
    <ConfirmDialog
      opened={blocker.status === "blocked"}
      title={t("actions.leaveTitle")}
      confirmLabel={t("actions.leave")}
      danger
      onConfirm={() => blocker.proceed?.()}
      onClose={() => blocker.reset?.()}
    >
      {t("actions.leaveLead")}
    </ConfirmDialog>
  );
}
