import type { Member } from "@rapport/contracts";
import { ConfirmDialog } from "@rapport/ui";
import { each } from "../../pieces/each.ts";
import { useLast } from "../../pieces/use-last.ts";
import { call } from "../../shell/api.ts";
import { useAct } from "../../shell/query.ts";
import { useWords } from "../../shell/words.ts";
import { mayGoBack, type Target } from "./member-lists.ts";

type Who = Pick<Member, "id" | "name" | "state">;

/** Props of StateDialog: whom it is about, and where to; null while it is not asked. `erase` empties the identity for good. */
export interface StateDialogProps {
  members: readonly Who[];
  to: Target | "erase" | null;
  onClose: () => void;
  onDone?: () => void;
}

const isDestructive = (to: Target | "erase") => to !== "active";

/** Leads one account or several to another state, with a reason (PEO-4); what can be led back can be undone. */
export function StateDialog({ members, to, onClose, onDone }: StateDialogProps) {
  const { t } = useWords();
  const shown = useLast(to);
  const goTo = (one: Who, state: Target | "anonymised", reason: string) =>
    call("POST /members/:id/state", { params: { id: one.id }, body: { state, reason } });
  const goBack = (done: readonly Who[], reason: string) =>
    each(done, async (one) => {
      if (to && to !== "erase" && mayGoBack(one.state, to)) await goTo(one, one.state, reason);
    });
  const canUndo = to !== null && to !== "erase" && members.every((one) => mayGoBack(one.state, to));
  const changing = useAct(
    (reason: string) => each(members, (one) => goTo(one, to === "erase" ? "anonymised" : to!, reason)),
    {
      changes: ["/members", "/orders", "/insights"],
      done: ({ done, failed }) =>
        failed.length > 0
          ? t("members.someChanged", { count: done.length, failed: failed.length })
          : t("members.statesChanged", { count: done.length }),
      ...(canUndo && { undo: ({ done }) => goBack(done, t("members.undoReason")) }),
      after: () => {
        onClose();
        onDone?.();
      },
    },
  );
  const close = () => {
    changing.reset();
    onClose();
  };
  const name = members.length === 1 ? members[0]!.name : t("members.several", { count: members.length });
  return (
    <ConfirmDialog
      opened={to !== null}
      title={shown ? t(`members.to_${shown}`) : ""}
      confirmLabel={shown ? t(`members.to_${shown}`) : ""}
      reason
      reasonHint={t("members.stateReasonHint")}
      danger={shown !== null && isDestructive(shown)}
      busy={changing.busy}
      error={changing.problem}
      onConfirm={changing.run}
      onClose={close}
    >
      {shown && t(`members.means_${shown}`, { name })}
    </ConfirmDialog>
  );
}
