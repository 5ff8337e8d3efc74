import type { Challenge } from "@rapport/contracts";
import { ConfirmDialog, useUi } from "@rapport/ui";
import { call } from "../../shell/api.ts";
import { useAct } from "../../shell/query.ts";
import { useWords } from "../../shell/words.ts";
import { challengeBody, challengeFields } from "./challenge-body.ts";

/** Switches a challenge off or on again; nothing that was won is taken back. */
export function SwitchDialog({
  challenge,
  opened,
  onClose,
}: {
  challenge: Challenge;
  opened: boolean;
  onClose: () => void;
}) {
  const { t } = useWords();
  const { timeZone } = useUi();
  const on = !challenge.active;
  const put = (active: boolean) => {
    const body = challengeBody({ ...challengeFields(challenge, timeZone), active }, timeZone, challenge);
    return call("PUT /challenges/:id", { params: { id: challenge.id }, body });
  };
  const switching = useAct(() => put(on), {
    changes: ["/challenges"],
    done: () => t(on ? "challenges.isOn" : "challenges.isOff"),
    undo: () => put(!on),
    after: onClose,
  });
  return (
    <ConfirmDialog
      opened={opened}
      title={t(on ? "challenges.switchOn" : "challenges.switchOff")}
      confirmLabel={t(on ? "challenges.switchOn" : "challenges.switchOff")}
      busy={switching.busy}
      error={switching.problem}
      onConfirm={() => switching.run(undefined)}
      onClose={onClose}
    >
      {t(on ? "challenges.switchOnMeans" : "challenges.switchOffMeans")}
    </ConfirmDialog>
  );
}
