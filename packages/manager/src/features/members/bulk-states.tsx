import { Button } from "@mantine/core";
import type { Member } from "@rapport/contracts";
import { useState } from "react";
import { each } from "../../pieces/each.ts";
import { call } from "../../shell/api.ts";
import { useAct } from "../../shell/query.ts";
import { useWords } from "../../shell/words.ts";
import { nextStates, type Target } from "./member-lists.ts";
import { StateDialog } from "./state-dialog.tsx";

/** Props of BulkStates: the members chosen in the list. */
export interface BulkStatesProps {
  chosen: readonly Member[];
  onDone: () => void;
}

const targets: readonly Target[] = ["active", "blocked", "removed"];

/** What can be done with several members at once: only what some of them can be led to, and only those. */
export function BulkStates({ chosen, onDone }: BulkStatesProps) {
  const { t } = useWords();
  const [to, setTo] = useState<Target | null>(null);
  const pending = chosen.filter((one) => one.state === "pending");
  const approving = useAct(
    () =>
      each(pending, ({ id }) => call("POST /members/:id/approval", { params: { id }, body: { decision: "approve" } })),
    {
      changes: ["/members", "/mailbox"],
      done: ({ done }) => t("members.approvedMany", { count: done.length }),
      after: onDone,
    },
  );
  const ableTo = (state: Target) => chosen.filter((one) => nextStates(one.state).includes(state));
  return (
    <>
      {pending.length > 0 && (
        <Button size="sm" loading={approving.busy} onClick={() => approving.run(undefined)}>
          {t("members.approveMany", { count: pending.length })}
        </Button>
      )}
      {targets
        .filter((state) => ableTo(state).length > 0)
        .map((state) => (
          <Button
            key={state}
            size="sm"
            variant="default"
            {...(state !== "active" && { color: "bad" })}
            onClick={() => setTo(state)}
          >
            {t(`members.to_${state}`)}
            {ableTo(state).length < chosen.length && ` · ${ableTo(state).length}`}
          </Button>
        ))}
      <StateDialog members={to ? ableTo(to) : []} to={to} onClose={() => setTo(null)} onDone={onDone} />
    </>
  );
}
