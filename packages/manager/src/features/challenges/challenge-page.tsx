import type { Challenge } from "@rapport/contracts";
import { ErrorState, Section, Skeleton, StatRow, StatTile, formatNumber, useUi } from "@rapport/ui";
import { Button } from "@mantine/core";
import { useState } from "react";
import { ActButton } from "../../pieces/act-button.tsx";
import { localText } from "../../pieces/format.ts";
import { Screen } from "../../pieces/screen.tsx";
import { href, useGo, useParam } from "../../shell/address.ts";
import { errorWords } from "../../shell/errors.ts";
import { useApi } from "../../shell/query.ts";
import { useMay } from "../../shell/session.tsx";
import { useWords } from "../../shell/words.ts";
import { challengeFields } from "./challenge-body.ts";
import { InWords } from "./in-words.tsx";
import { PhaseChip } from "./phase-chip.tsx";
import { SwitchDialog } from "./switch-dialog.tsx";
import { Winners } from "./winners.tsx";

/** One challenge: what it says, whether it runs, who won it. */
export default function ChallengePage() {
  const { t, language } = useWords();
  const id = useParam("challengeId") ?? "";
  const challenge = useApi("GET /challenges/:id", { params: { id } });
  if (challenge.data) return <Shown challenge={challenge.data} />;
  return (
    <Screen title={t("challenges.challenge")} back={{ href: href("/challenges"), label: t("nav.challenges") }}>
      {challenge.error ? (
        <ErrorState detail={errorWords(challenge.error, t, language)} onRetry={() => void challenge.refetch()} />
      ) : (
        <Skeleton rows={5} />
      )}
    </Screen>
  );
}

function Shown({ challenge }: { challenge: Challenge }) {
  const { t, language } = useWords();
  const { locale, timeZone } = useUi();
  const go = useGo();
  const may = useMay("editor");
  const [switching, setSwitching] = useState(false);
  return (
    <Screen
      title={localText(challenge.title, language)}
      lead={localText(challenge.description, language)}
      back={{ href: href("/challenges"), label: t("nav.challenges") }}
      actions={
        <>
          <PhaseChip challenge={challenge} />
          <ActButton variant="default" onClick={() => setSwitching(true)}>
            {t(challenge.active ? "challenges.switchOff" : "challenges.switchOn")}
          </ActButton>
          <Button onClick={() => go(href(`/challenges/${encodeURIComponent(challenge.id)}/edit`))}>
            {t(may ? "actions.edit" : "challenges.look")}
          </Button>
        </>
      }
    >
      <StatRow>
        <StatTile
          label={t("challenges.wins")}
          value={formatNumber(challenge.wins, locale)}
          definition={t("challenges.winsDefinition")}
        />
        <StatTile
          label={t("challenges.given")}
          value={formatNumber(challenge.pointsGiven, locale)}
          definition={t("challenges.givenDefinition")}
        />
      </StatRow>
      <Section title={t("challenges.inWords")}>
        <InWords fields={challengeFields(challenge, timeZone)} />
      </Section>
      <Winners challenge={challenge} />
      <SwitchDialog challenge={challenge} opened={switching} onClose={() => setSwitching(false)} />
    </Screen>
  );
}
