import { Button, PasswordInput, TextInput } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { FieldForm } from "../../pieces/field-form.tsx";
import { ProblemNote } from "../../pieces/notes.tsx";
import { signIn } from "../../shell/accounts.ts";
import { call } from "../../shell/api.ts";
import { href, useGo } from "../../shell/address.ts";
import { useAct } from "../../shell/query.ts";
import { useWords } from "../../shell/words.ts";
import { DoorPage } from "./door-page.tsx";
import { emptySetup, setupBody, setupProblems, type SetupForm } from "./setup-form.ts";
import { useFields } from "../../pieces/use-fields.ts";

/** The first run of an empty programme: its name and its first administrator, who is signed in at once. */
export function SetupPage() {
  const { t, language } = useWords();
  const client = useQueryClient();
  const go = useGo();
  const { form, text } = useFields<SetupForm>(emptySetup);
  const [tried, setTried] = useState(false);
  const problems = tried ? setupProblems(form) : {};
  const making = useAct(
    async () => {
      await call("POST /setup", { body: setupBody(form, language) });
      await signIn(form.email.trim(), form.password);
    },
    {
      after: () => {
        go(href("/start"), { replace: true });
        void client.resetQueries();
      },
    },
  );
  const submit = () => {
    setTried(true);
    if (Object.keys(setupProblems(form)).length === 0) making.run(undefined);
  };
  const said = (name: keyof SetupForm) => (problems[name] ? t(`setup.problems.${problems[name]}`) : undefined);
  return (
    <DoorPage name="Rapport" title={t("setup.title")} lead={t("setup.lead")}>
      <FieldForm onSubmit={submit}>
        <TextInput
          label={t("setup.programme")}
          description={t("setup.programmeHint")}
          error={said("programmeName")}
          {...text("programmeName")}
        />
        <TextInput
          label={t("setup.shop")}
          description={t("setup.shopHint")}
          placeholder="https://www.example.com"
          inputMode="url"
          error={said("shopUrl")}
          {...text("shopUrl")}
        />
        <div className="manager-columns">
          <TextInput
            label={t("setup.firstName")}
            autoComplete="given-name"
            error={said("firstName")}
            {...text("firstName")}
          />
          <TextInput
            label={t("setup.lastName")}
            autoComplete="family-name"
            error={said("lastName")}
            {...text("lastName")}
          />
        </div>
        <TextInput
          label={t("session.email")}
          type="email"
          autoComplete="username"
          error={said("email")}
          {...text("email")}
        />
        <PasswordInput
          label={t("session.password")}
          description={t("setup.passwordHint")}
          autoComplete="new-password"
          error={said("password")}
          visibilityToggleButtonProps={{ "aria-label": t("session.showPassword"), tabIndex: 0, "aria-hidden": false }}
          {...text("password")}
        />
        <ProblemNote problem={making.problem} />
        <Button type="submit" size="lg" loading={making.busy}>
          {t("setup.make")}
        </Button>
      </FieldForm>
    </DoorPage>
  );
}
