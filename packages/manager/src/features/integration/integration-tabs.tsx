import { PageTabs } from "../../pieces/page-tabs.tsx";
import { href } from "../../shell/address.ts";
import { useMay } from "../../shell/session.tsx";
import { useWords } from "../../shell/words.ts";

/** How the shop is connected, and with which keys. */
export function IntegrationTabs() {
  const { t } = useWords();
  const may = useMay("administrator");
  const keys = { href: href("/api-keys"), label: t("keysPage.title") };
  return (
    <PageTabs
      label={t("nav.integration")}
      tabs={[{ href: href("/integration"), label: t("integration.shop") }, ...(may ? [keys] : [])]}
    />
  );
}
