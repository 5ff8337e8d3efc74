import { PageTabs } from "../../pieces/page-tabs.tsx";
import { href } from "../../shell/address.ts";
import { useApi } from "../../shell/query.ts";
import { useWords } from "../../shell/words.ts";

/** Who changed what, and what the programme itself could not digest. */
export function JournalTabs() {
  const { t } = useWords();
  const parked = useApi("GET /parked-events", { query: { limit: 100 } });
  return (
    <PageTabs
      label={t("nav.journal")}
      tabs={[
        { href: href("/journal"), label: t("journal.audit") },
        { href: href("/parked"), label: t("journal.parked"), count: parked.data?.items.length ?? 0 },
      ]}
    />
  );
}
