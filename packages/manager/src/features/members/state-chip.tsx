import type { MemberState } from "@rapport/contracts";
import { Chip, type ChipProps } from "@rapport/ui";
import { IconBan, IconCheck, IconClock, IconDoorExit } from "@tabler/icons-react";
import { useWords } from "../../shell/words.ts";

const tones: Record<MemberState, { tone: NonNullable<ChipProps["tone"]>; Icon: typeof IconCheck }> = {
  active: { tone: "good", Icon: IconCheck },
  pending: { tone: "warning", Icon: IconClock },
  blocked: { tone: "bad", Icon: IconBan },
  removed: { tone: "bad", Icon: IconDoorExit },
  declined: { tone: "neutral", Icon: IconBan },
  unsubscribed: { tone: "neutral", Icon: IconDoorExit },
  anonymised: { tone: "neutral", Icon: IconDoorExit },
};

/** PEO-4 in a word and a sign. */
export function StateChip({ state }: { state: MemberState }) {
  const { t } = useWords();
  const { tone, Icon } = tones[state];
  return (
    <Chip tone={tone} icon={<Icon stroke={2} aria-hidden="true" />}>
      {t(`states.${state}`)}
    </Chip>
  );
}
