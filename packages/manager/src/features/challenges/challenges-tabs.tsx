import { PageTabs } from "../../pieces/page-tabs.tsx";
import { href } from "../../shell/address.ts";
import { useWords } from "../../shell/words.ts";

/** The challenges, and all that they earned. */
export function ChallengesTabs() {
  const { t } = useWords();
  return (
    <PageTabs
      label={t("nav.challenges")}
      tabs={[
        { href: href("/challenges"), label: t("challenges.all") },
        { href: href("/wins"), label: t("challenges.allWins") },
      ]}
    />
  );
}
