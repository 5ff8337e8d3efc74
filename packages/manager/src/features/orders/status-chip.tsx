import { IconCheck, IconClock } from "@tabler/icons-react";
import { Chip } from "@rapport/ui";
import { useWords } from "../../shell/words.ts";
import { statusWords } from "./status-words.ts";

/** ORD-2: only `OK` means paid and confirmed; whatever else the shop says does not. */
export function StatusChip({ status, hasBeenOk }: { status: string; hasBeenOk: boolean }) {
  const { t } = useWords();
  if (status === "OK")
    return (
      <Chip tone="good" icon={<IconCheck stroke={2.25} aria-hidden="true" />}>
        {t("orders.ok")}
      </Chip>
    );
  return (
    <Chip tone={hasBeenOk ? "warning" : "neutral"} icon={<IconClock stroke={2} aria-hidden="true" />}>
      {statusWords(status, t)}
    </Chip>
  );
}
