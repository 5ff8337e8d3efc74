import { PageTabs } from "../../pieces/page-tabs.tsx";
import { href } from "../../shell/address.ts";
import { useWords } from "../../shell/words.ts";

/** Who is a member, and how one becomes one. */
export function MembersTabs() {
  const { t } = useWords();
  return (
    <PageTabs
      label={t("nav.members")}
      tabs={[
        { href: href("/members"), label: t("members.all") },
        { href: href("/joining"), label: t("members.joining") },
      ]}
    />
  );
}
