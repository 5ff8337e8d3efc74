import type { Challenge } from "@rapport/contracts";
import { ErrorState, Skeleton, useUi } from "@rapport/ui";
import { useState } from "react";
import { FieldForm } from "../../pieces/field-form.tsx";
import { ActButton } from "../../pieces/act-button.tsx";
import { ProblemNote, ReadOnlyNote } from "../../pieces/notes.tsx";
import { Screen } from "../../pieces/screen.tsx";
import { instantOf } from "../../pieces/wall-time.ts";
import { useFields } from "../../pieces/use-fields.ts";
import { LeaveGuard } from "../../pieces/leave-guard.tsx";
import { call } from "../../shell/api.ts";
import { href, useGo, useParam } from "../../shell/address.ts";
import { errorWords } from "../../shell/errors.ts";
import { useAct, useApi } from "../../shell/query.ts";
import { useMay } from "../../shell/session.tsx";
import { useWords } from "../../shell/words.ts";
import {
  challengeBody,
  challengeFields,
  challengeProblems,
  newChallenge,
  type ChallengeFields,
} from "./challenge-body.ts";
import { ChallengeForm } from "./challenge-form.tsx";
import { ChallengePreview } from "./challenge-preview.tsx";
import { phaseOf, saveWord, type ChallengePhase } from "./challenge-states.ts";
import styles from "./challenges.module.css";

/** Makes or changes a challenge, with its words beside the form. */
export default function ChallengeEditPage() {
  const { t, language } = useWords();
  const id = useParam("challengeId") ?? "new";
  const isNew = id === "new";
  const challenge = useApi("GET /challenges/:id", { params: { id } }, { enabled: !isNew });
  if (isNew || challenge.data) return <Editor key={id} challenge={isNew ? null : challenge.data!} />;
  return (
    <Screen title={t("challenges.challenge")} back={{ href: href("/challenges"), label: t("nav.challenges") }}>
      {challenge.error ? (
        <ErrorState detail={errorWords(challenge.error, t, language)} onRetry={() => void challenge.refetch()} />
      ) : (
        <Skeleton rows={6} />
      )}
    </Screen>
  );
}

function phaseToBe(form: ChallengeFields, of: { timeZone: string; now: Date; wins: number }): ChallengePhase {
  const instant = (wall: string) => instantOf(wall, of.timeZone);
  const startsAt = instant(form.startsAt) ?? of.now.toISOString();
  return phaseOf({ active: form.active, startsAt, endsAt: instant(form.endsAt), wins: of.wins }, of.now);
}

function Editor({ challenge }: { challenge: Challenge | null }) {
  const { t } = useWords();
  const { timeZone, now } = useUi();
  const go = useGo();
  const may = useMay("editor");
  const [id] = useState(() => challenge?.id ?? `cha_${crypto.randomUUID().replaceAll("-", "")}`);
  const [first] = useState(() => (challenge ? challengeFields(challenge, timeZone) : newChallenge(now(), timeZone)));
  const fields = useFields<ChallengeFields>(first);
  const [tried, setTried] = useState(false);
  const problems = challengeProblems(fields.form, timeZone);
  const phase = phaseToBe(fields.form, { timeZone, now: now(), wins: challenge?.wins ?? 0 });
  const saving = useAct(
    () => call("PUT /challenges/:id", { params: { id }, body: challengeBody(fields.form, timeZone, challenge) }),
    {
      changes: ["/challenges"],
      done: () => t("challenges.saved"),
      after: () => {
        fields.reset(fields.form);
        setTimeout(() => go(href(`/challenges/${encodeURIComponent(id)}`)), 0);
      },
    },
  );
  const submit = () => {
    setTried(true);
    if (Object.keys(problems).length === 0) saving.run(undefined);
  };
  const back = challenge ? href(`/challenges/${encodeURIComponent(id)}`) : href("/challenges");
  return (
    <Screen
      title={t(challenge ? "challenges.edit" : "challenges.add")}
      back={{ href: back, label: challenge ? t("challenges.challenge") : t("nav.challenges") }}
    >
      <div className={styles.split}>
        <FieldForm onSubmit={submit}>
          <ReadOnlyNote need="editor" />
          <fieldset className="manager-fields" disabled={!may}>
            <ChallengeForm fields={fields} problems={tried ? problems : {}} isWon={(challenge?.wins ?? 0) > 0} />
          </fieldset>
          <ProblemNote problem={saving.problem} />
          <div className="manager-row">
            <ActButton type="submit" size="lg" loading={saving.busy}>
              {t(saveWord(challenge && phaseOf(challenge, now()), phase))}
            </ActButton>
          </div>
        </FieldForm>
        <ChallengePreview fields={fields.form} />
      </div>
      <LeaveGuard when={fields.dirty && may} />
    </Screen>
  );
}
