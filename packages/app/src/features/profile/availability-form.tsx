import { Button, Switch, TextInput } from "@mantine/core";
import type { Availability } from "@rapport/contracts";
import { toast } from "@rapport/ui";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { call, queryClient } from "../../shell/api.ts";
import { problemWords } from "../../shell/problem-words.ts";
import { availabilityQuery, meQuery } from "../../shell/queries.ts";
import { absenceInstants, dayField, wrongDays } from "./absence.ts";
import styles from "./profile.module.css";

/** PEO-9: unavailable for now, or absent between two days with a message; both override the presence label. */
export function AvailabilityForm({ own }: { own: Availability }) {
  const { t } = useTranslation();
  const save = useSaveAvailability();
  const [isPlanned, setIsPlanned] = useState(own.absence !== null);
  const plan = (on: boolean) => {
    setIsPlanned(on);
    if (!on && own.absence) save.mutate({ ...own, absence: null });
  };
  return (
    <div className={styles.form}>
      <Switch
        label={t("profile.unavailable")}
        description={t("profile.unavailableHint")}
        checked={own.unavailable}
        disabled={save.isPending}
        onChange={(event) => save.mutate({ ...own, unavailable: event.currentTarget.checked })}
      />
      <Switch
        label={t("profile.absence")}
        description={t("profile.absenceHint")}
        checked={isPlanned}
        onChange={(event) => plan(event.currentTarget.checked)}
      />
      {isPlanned && (
        <AbsenceFields own={own} busy={save.isPending} onSave={(absence) => save.mutate({ ...own, absence })} />
      )}
    </div>
  );
}

interface AbsenceFieldsProps {
  own: Availability;
  busy: boolean;
  onSave: (absence: NonNullable<Availability["absence"]>) => void;
}

function AbsenceFields({ own, busy, onSave }: AbsenceFieldsProps) {
  const { t } = useTranslation();
  const [days, setDays] = useState({
    from: own.absence ? dayField(own.absence.from) : "",
    to: own.absence ? dayField(own.absence.to) : "",
  });
  const [message, setMessage] = useState(own.absence?.message ?? "");
  const [tried, setTried] = useState(false);
  const wrong = wrongDays(days);
  const errorOf = (day: "from" | "to") => (tried && wrong?.[day] ? t(`profile.${wrong[day]}`) : undefined);
  return (
    <form
      className={styles.absence}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (!wrong) onSave({ ...absenceInstants(days), message: message.trim() });
      }}
    >
      <div className={styles.pair}>
        <TextInput
          type="date"
          label={t("profile.from")}
          value={days.from}
          error={errorOf("from")}
          onChange={(event) => setDays({ ...days, from: event.currentTarget.value })}
        />
        <TextInput
          type="date"
          label={t("profile.to")}
          value={days.to}
          {...(days.from && { min: days.from })}
          error={errorOf("to")}
          onChange={(event) => setDays({ ...days, to: event.currentTarget.value })}
        />
      </div>
      <TextInput
        label={t("profile.message")}
        description={t("profile.messageHint")}
        maxLength={300}
        value={message}
        onChange={(event) => setMessage(event.currentTarget.value)}
      />
      <div>
        <Button type="submit" variant="default" loading={busy}>
          {t("profile.save")}
        </Button>
      </div>
    </form>
  );
}

function useSaveAvailability() {
  const { t } = useTranslation();
  return useMutation({
    mutationFn: (body: Availability) => call("PUT /me/availability", { body }),
    onSuccess: (saved) => {
      queryClient.setQueryData(availabilityQuery.queryKey, saved);
      void queryClient.invalidateQueries({ queryKey: meQuery.queryKey });
      toast.good(t("profile.saved"));
    },
    onError: (error) => toast.bad(problemWords(t, error)),
  });
}
