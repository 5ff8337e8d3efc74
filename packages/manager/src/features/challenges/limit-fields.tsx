import { Checkbox, SegmentedControl } from "@mantine/core";
import { Section } from "@rapport/ui";
import { ProductChoice } from "../../pieces/choices.tsx";
import { useWords } from "../../shell/words.ts";
import { CategoryChoice } from "../products/category-choice.tsx";
import { isLimited, type ChallengeFields } from "./challenge-body.ts";
import type { ChallengeFormProps } from "./challenge-form.tsx";

/** Which orders win: the customer's first only, inbound clicks only, some products only (GAM-5, GAM-6, GAM-10). */
export function LimitFields({ fields }: ChallengeFormProps) {
  const { t } = useWords();
  const { form, set, flag } = fields;
  return (
    <Section title={t("challenges.limits")} lead={t("challenges.limitsLead")}>
      <div>
        <Checkbox
          label={t("challenges.firstPurchaseOnly")}
          description={t("challenges.firstPurchaseHint")}
          {...flag("firstPurchaseOnly")}
        />
        {form.category === "affiliation_sale" && (
          <Checkbox
            label={t("challenges.inboundOnly")}
            description={t("challenges.inboundHint")}
            {...flag("inboundOnly")}
          />
        )}
      </div>
      <div className="manager-columns">
        <ProductChoice
          label={t("challenges.product")}
          placeholder={t("challenges.anyProduct")}
          value={form.sku}
          onChange={(sku) => set("sku", sku)}
        />
        <CategoryChoice
          label={t("challenges.productCategory")}
          placeholder={t("challenges.anyCategory")}
          value={form.categoryId}
          onChange={(id) => set("categoryId", id)}
        />
      </div>
      {form.sku !== null && form.categoryId !== null && <p className="manager-quiet">{t("challenges.bothHint")}</p>}
      {isLimited(form) && form.kind === "percentage" && (
        <div>
          <p className="manager-quiet" style={{ marginBottom: 6 }}>
            {t("challenges.base")}
          </p>
          <SegmentedControl
            aria-label={t("challenges.base")}
            data={[
              { value: "order", label: t("challenges.wholeOrder") },
              { value: "matching_lines", label: t("challenges.matchingLines") },
            ]}
            value={form.base}
            onChange={(base) => set("base", base as ChallengeFields["base"])}
          />
        </div>
      )}
    </Section>
  );
}
