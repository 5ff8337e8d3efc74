import { PageTabs } from "../../pieces/page-tabs.tsx";
import { href } from "../../shell/address.ts";
import { useWords } from "../../shell/words.ts";
import { useToReview } from "./to-review.ts";

/** All orders, and those that wait for a look. */
export function OrdersTabs() {
  const { t } = useWords();
  const count = useToReview();
  return (
    <PageTabs
      label={t("nav.orders")}
      tabs={[
        { href: href("/orders"), label: t("orders.all") },
        { href: href("/reviews"), label: t("orders.toReview"), count },
      ]}
    />
  );
}
