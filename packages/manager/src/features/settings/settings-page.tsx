import { ErrorState, Skeleton, useUi, DateTime, toast } from "@rapport/ui";
import type { Api, ResponseOf } from "@rapport/contracts";
import { useState } from "react";
import { Button } from "@mantine/core";
import { FieldForm } from "../../pieces/field-form.tsx";
import { LeaveGuard } from "../../pieces/leave-guard.tsx";
import { ProblemNote, ReadOnlyNote } from "../../pieces/notes.tsx";
import { Screen } from "../../pieces/screen.tsx";
import { useFields } from "../../pieces/use-fields.ts";
import { call } from "../../shell/api.ts";
import { href } from "../../shell/address.ts";
import { errorWords } from "../../shell/errors.ts";
import { useAct, useApi } from "../../shell/query.ts";
import { useMay } from "../../shell/session.tsx";
import { useWords } from "../../shell/words.ts";
import { BrandPart } from "./brand-part.tsx";
import { CreditPart } from "./credit-part.tsx";
import { DemoPart } from "./demo-part.tsx";
import { JoiningPart } from "./joining-part.tsx";
import { settingsFields, settingsPatch, settingsProblems, type SettingsFields } from "./settings-form.ts";
import { ShopPart } from "./shop-part.tsx";
import styles from "./settings.module.css";

type View = ResponseOf<Api["GET /settings"]>;

/** What a brand tunes; every save is a version, with who and when in the journal. */
export default function SettingsPage() {
  const { t, language } = useWords();
  const { Link } = useUi();
  const settings = useApi("GET /settings");
  const lead = settings.data ? (
    <>
      {t("settings.version", { version: settings.data.version })}, <DateTime at={settings.data.updatedAt} />.{" "}
      <Link href={href("/journal", { subject: "settings" })}>{t("settings.changes")}</Link>
    </>
  ) : (
    t("settings.lead")
  );
  return (
    <Screen width="text" title={t("nav.settings")} lead={lead}>
      {settings.data ? (
        <Form view={settings.data} />
      ) : settings.error ? (
        <ErrorState detail={errorWords(settings.error, t, language)} onRetry={() => void settings.refetch()} />
      ) : (
        <Skeleton rows={8} />
      )}
    </Screen>
  );
}

/** What each part of the form gets. */
export interface PartProps {
  fields: ReturnType<typeof useFields<SettingsFields>>;
  said: (name: keyof SettingsFields) => string | undefined;
}

function Form({ view }: { view: View }) {
  const { t } = useWords();
  const may = useMay("administrator");
  const fields = useFields(settingsFields(view));
  const [tried, setTried] = useState(false);
  const problems = settingsProblems(fields.form);
  const saving = useAct(() => call("PATCH /settings", { body: settingsPatch(fields.saved, fields.form) }), {
    changes: ["/settings", "/programme", "/insights"],
    done: () => t("settings.saved"),
    after: (saved) => fields.reset(settingsFields(saved)),
  });
  // Somebody else saved meanwhile: follows, unless something is being typed here.
  const [seen, setSeen] = useState(view.version);
  if (view.version !== seen && !fields.dirty) {
    setSeen(view.version);
    fields.reset(settingsFields(view));
  }
  const submit = () => {
    setTried(true);
    toast.clear();
    if (Object.keys(problems).length === 0) saving.run(undefined);
  };
  const said = (name: keyof SettingsFields) =>
    tried && problems[name] ? t(`settings.problems.${problems[name]}`) : undefined;
  const part = { fields, said };
  const hasProblem = tried && Object.keys(problems).length > 0;
  return (
    <FieldForm onSubmit={submit} className="">
      <ReadOnlyNote need="administrator" />
      <DemoPart on={view.simulatedShoppers} />
      <fieldset className="manager-fields" disabled={!may}>
        <BrandPart {...part} />
        <ShopPart {...part} />
        <CreditPart {...part} />
        <JoiningPart {...part} />
      </fieldset>
      {may && (fields.dirty || saving.problem) && (
        <div className={styles.bar}>
          <div className={styles.said}>
            <ProblemNote problem={saving.problem ?? (hasProblem ? t("settings.lookAbove") : null)} />
          </div>
          <Button variant="subtle" color="gray" onClick={() => fields.reset(fields.saved)}>
            {t("settings.undo")}
          </Button>
          <Button type="submit" loading={saving.busy}>
            {t("actions.save")}
          </Button>
        </div>
      )}
      <LeaveGuard when={fields.dirty && may} />
    </FieldForm>
  );
}
