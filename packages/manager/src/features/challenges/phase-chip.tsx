import { Chip, useNow } from "@rapport/ui";
import { IconCalendar, IconFlag, IconPencil, IconPlayerPause, IconPlayerPlay } from "@tabler/icons-react";
import { useWords } from "../../shell/words.ts";
import { phaseOf, type Phased } from "./challenge-states.ts";

const looks = {
  running: { tone: "good", Icon: IconPlayerPlay },
  planned: { tone: "accent", Icon: IconCalendar },
  ended: { tone: "neutral", Icon: IconFlag },
  draft: { tone: "neutral", Icon: IconPencil },
  off: { tone: "warning", Icon: IconPlayerPause },
} as const;

/** Whether a challenge is a draft, runs, will, did, or is switched off. */
export function PhaseChip({ challenge }: { challenge: Phased }) {
  const { t } = useWords();
  const phase = phaseOf(challenge, useNow(60_000));
  const { tone, Icon } = looks[phase];
  return (
    <Chip tone={tone} icon={<Icon stroke={2} aria-hidden="true" />}>
      {t(`challenges.phases.${phase}`)}
    </Chip>
  );
}
