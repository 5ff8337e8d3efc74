import { ActionIcon, Button, Select, Textarea, TextInput } from "@mantine/core";
import { Section } from "@rapport/ui";
import { IconPlus, IconTrash } from "@tabler/icons-react";
import { Remark } from "../../pieces/notes.tsx";
import { useWords } from "../../shell/words.ts";
import { currencies } from "./choices.ts";
import { isWrongRate, withCurrency } from "./settings-form.ts";
import type { PartProps } from "./settings-page.tsx";
import styles from "./settings.module.css";

/** Where the shop is, in which currencies it sells. */
export function ShopPart({ fields, said }: PartProps) {
  const { t } = useWords();
  const { form, text } = fields;
  return (
    <Section title={t("settings.shop")} lead={t("settings.shopLead")}>
      <Textarea
        label={t("settings.sites")}
        description={t("settings.sitesHint")}
        autosize
        minRows={2}
        error={said("sites")}
        classNames={{ input: "manager-mono" }}
        {...text("sites")}
      />
      <TextInput
        label={t("settings.privacyUrl")}
        description={t("settings.privacyUrlHint")}
        error={said("privacyUrl")}
        {...text("privacyUrl")}
      />
      <Select
        label={t("settings.currency")}
        description={t("settings.currencyHint")}
        data={currencies(form.currency)}
        value={form.currency}
        allowDeselect={false}
        onChange={(value) => fields.change(withCurrency(form, fields.saved, value ?? form.currency))}
        maw={320}
      />
      {form.currency !== fields.saved.currency && (
        <Remark tone="warning">
          {t("settings.currencyChanges", { before: fields.saved.currency, after: form.currency })}
        </Remark>
      )}
      <Rates fields={fields} said={said} />
    </Section>
  );
}

function Rates({ fields, said }: PartProps) {
  const { t } = useWords();
  const { rates, currency } = fields.form;
  const change = (index: number, part: Partial<(typeof rates)[number]>) =>
    fields.set(
      "rates",
      rates.map((rate, place) => (place === index ? { ...rate, ...part } : rate)),
    );
  const isWrong = said("rates") !== undefined;
  return (
    <fieldset className={`manager-fields ${styles.rates}`} aria-label={t("settings.rates")}>
      <div>
        <strong style={{ fontSize: 14 }}>{t("settings.rates")}</strong>
        <p className="manager-quiet">{t("settings.ratesHint", { currency })}</p>
      </div>
      {rates.map((rate, index) => (
        <div key={index} className={styles.rate}>
          <TextInput
            aria-label={t("settings.currencyCode")}
            value={rate.currency}
            maxLength={3}
            error={isWrong && isWrongRate(rate)}
            onChange={(event) => change(index, { currency: event.currentTarget.value.toUpperCase() })}
          />
          <TextInput
            aria-label={t("settings.rateOf", { currency: rate.currency || "…" })}
            value={rate.rate}
            inputMode="decimal"
            rightSection={<span className="manager-quiet">{currency}</span>}
            rightSectionWidth={56}
            error={isWrong && isWrongRate(rate)}
            onChange={(event) => change(index, { rate: event.currentTarget.value })}
          />
          <ActionIcon
            aria-label={t("settings.removeRate", { currency: rate.currency })}
            onClick={() =>
              fields.set(
                "rates",
                rates.filter((_, place) => place !== index),
              )
            }
          >
            <IconTrash size={18} stroke={1.6} />
          </ActionIcon>
        </div>
      ))}
      {isWrong && (
        <p role="alert" style={{ margin: 0, color: "var(--rapport-bad)", fontSize: 14 }}>
          {said("rates")}
        </p>
      )}
      <Button
        variant="default"
        size="sm"
        style={{ justifySelf: "start" }}
        leftSection={<IconPlus size={16} />}
        onClick={() => fields.set("rates", [...rates, { currency: "", rate: "" }])}
      >
        {t("settings.addRate")}
      </Button>
    </fieldset>
  );
}
