import { Switch } from "@mantine/core";
import { Section } from "@rapport/ui";
import { ProblemNote } from "../../pieces/notes.tsx";
import { call } from "../../shell/api.ts";
import { useAct } from "../../shell/query.ts";
import { useMay, useSession } from "../../shell/session.tsx";
import { useWords } from "../../shell/words.ts";

/** In the demo: lets shoppers come by themselves, so that one sees the programme live. */
export function DemoPart({ on }: { on: boolean }) {
  const { t } = useWords();
  const { programme } = useSession();
  const may = useMay("administrator");
  const switching = useAct((simulatedShoppers: boolean) => call("PATCH /settings", { body: { simulatedShoppers } }), {
    changes: ["/settings"],
    done: (saved) => t(saved.simulatedShoppers ? "settings.shoppersOn" : "settings.shoppersOff"),
  });
  if (!programme.demo) return null;
  return (
    <Section title={t("settings.demo")}>
      <Switch
        label={t("settings.simulatedShoppers")}
        description={t("settings.simulatedShoppersHint")}
        checked={switching.busy ? !on : on}
        disabled={!may || switching.busy}
        onChange={(event) => switching.run(event.currentTarget.checked)}
      />
      <ProblemNote problem={switching.problem} />
    </Section>
  );
}
