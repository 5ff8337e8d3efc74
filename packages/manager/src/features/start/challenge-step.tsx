import { Button } from "@mantine/core";
import { useUi } from "@rapport/ui";
import { useState } from "react";
import { ProblemNote } from "../../pieces/notes.tsx";
import { call } from "../../shell/api.ts";
import { useAct } from "../../shell/query.ts";
import { useWords } from "../../shell/words.ts";
import { challengeBody, newChallenge, type ChallengeFields } from "../challenges/challenge-body.ts";
import { ChallengePreview } from "../challenges/challenge-preview.tsx";
import type { StepProps } from "./start-page.tsx";

/** A first challenge, ready made: ten per cent of a sale by conversation. Everything about it can be changed later. */
export function ChallengeStep({ onNext }: StepProps) {
  const { t } = useWords();
  const { timeZone, now } = useUi();
  const [id] = useState(() => `cha_${crypto.randomUUID().replaceAll("-", "")}`);
  const [fields] = useState<ChallengeFields>(() => ({
    ...newChallenge(now(), timeZone),
    titleEn: "Talk and earn",
    titleFr: "Échanger et gagner",
    kind: "percentage",
    percentage: "10",
  }));
  const making = useAct(() => call("PUT /challenges/:id", { params: { id }, body: challengeBody(fields, timeZone) }), {
    changes: ["/challenges"],
    done: () => t("challenges.saved"),
    after: onNext,
  });
  return (
    <div className="manager-stack" style={{ maxWidth: 620 }}>
      <ChallengePreview fields={fields} />
      <ProblemNote problem={making.problem} />
      <div className="manager-row">
        <Button loading={making.busy} onClick={() => making.run(undefined)}>
          {t("start.makeChallenge")}
        </Button>
        <Button variant="default" onClick={onNext}>
          {t("start.skip")}
        </Button>
      </div>
    </div>
  );
}
