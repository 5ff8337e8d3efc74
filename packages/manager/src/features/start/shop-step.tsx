import { Button, Select, TextInput } from "@mantine/core";
import type { Api, ResponseOf, Settings } from "@rapport/contracts";
import { ErrorState, Skeleton } from "@rapport/ui";
import { useState } from "react";
import { FieldForm } from "../../pieces/field-form.tsx";
import { ProblemNote } from "../../pieces/notes.tsx";
import { shopAddress } from "../../pieces/shop-address.ts";
import { call } from "../../shell/api.ts";
import { errorWords } from "../../shell/errors.ts";
import { useAct, useApi } from "../../shell/query.ts";
import { useWords } from "../../shell/words.ts";
import { currencies, timeZones } from "../settings/choices.ts";
import type { StepProps } from "./start-page.tsx";

/** Where the shop is (widgets work only there, TRK-4), by which clock its days are counted, in which currency. */
export function ShopStep(props: StepProps) {
  const { t, language } = useWords();
  const settings = useApi("GET /settings");
  if (settings.error && !settings.data)
    return <ErrorState detail={errorWords(settings.error, t, language)} onRetry={() => void settings.refetch()} />;
  return settings.data ? <Fields settings={settings.data} {...props} /> : <Skeleton rows={3} />;
}

/** A programme that nobody has told its clock yet has that of whoever sets it up. */
function firstZone({ timezone }: Pick<Settings, "timezone">): string {
  const own = Intl.DateTimeFormat().resolvedOptions().timeZone;
  return timezone === "UTC" && timeZones().includes(own) ? own : timezone;
}

function Fields({ settings, onNext }: StepProps & { settings: ResponseOf<Api["GET /settings"]> }) {
  const { t } = useWords();
  const { sites } = settings;
  const [text, setText] = useState(sites[0] ?? "");
  const [timezone, setTimezone] = useState(() => firstZone(settings));
  const [currency, setCurrency] = useState(settings.currency);
  const [tried, setTried] = useState(false);
  const origin = shopAddress(text);
  const saving = useAct(
    () => {
      const all = [origin!, ...sites.filter((site) => site !== origin)].slice(0, 20);
      return call("PATCH /settings", { body: { sites: all, timezone, currency } });
    },
    { changes: ["/settings", "/programme", "/insights"], after: onNext },
  );
  const submit = () => {
    setTried(true);
    const isSame = sites[0] === origin && settings.timezone === timezone && settings.currency === currency;
    if (origin && isSame) onNext();
    else if (origin) saving.run(undefined);
  };
  return (
    <FieldForm onSubmit={submit} style={{ maxWidth: 520 }}>
      <TextInput
        label={t("setup.shop")}
        placeholder="https://www.example.com"
        inputMode="url"
        value={text}
        error={tried && !origin ? t("setup.problems.shop") : undefined}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <Select
        label={t("settings.timezone")}
        description={t("settings.timezoneHint")}
        data={timeZones()}
        value={timezone}
        searchable
        allowDeselect={false}
        onChange={(value) => setTimezone(value ?? timezone)}
      />
      <Select
        label={t("settings.currency")}
        description={t("settings.currencyHint")}
        data={currencies(currency)}
        value={currency}
        allowDeselect={false}
        onChange={(value) => setCurrency(value ?? currency)}
      />
      <ProblemNote problem={saving.problem} />
      <div className="manager-row">
        <Button type="submit" loading={saving.busy}>
          {t("start.next")}
        </Button>
      </div>
    </FieldForm>
  );
}
