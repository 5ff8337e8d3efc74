import { Button, PasswordInput } from "@mantine/core";
import { useState } from "react";
import { FieldForm } from "../../pieces/field-form.tsx";
import { ProblemNote } from "../../pieces/notes.tsx";
import { changePassword } from "../../shell/accounts.ts";
import { useAct } from "../../shell/query.ts";
import { useSession } from "../../shell/session.tsx";
import { useWords } from "../../shell/words.ts";
import { MIN_PASSWORD } from "../session/setup-form.ts";

/** Changes one's own password; every other session ends. */
export function PasswordForm() {
  const { t } = useWords();
  const { me } = useSession();
  const [current, setCurrent] = useState("");
  const [next, setNext] = useState("");
  const [tried, setTried] = useState(false);
  const changing = useAct(() => changePassword(current, next), {
    done: () => t("account.passwordChanged"),
    after: () => {
      setCurrent("");
      setNext("");
      setTried(false);
    },
  });
  const isShort = next.length < MIN_PASSWORD;
  const submit = () => {
    setTried(true);
    if (!isShort && current) changing.run(undefined);
  };
  const eye = { "aria-label": t("session.showPassword"), tabIndex: 0, "aria-hidden": false };
  return (
    <FieldForm onSubmit={submit} style={{ maxWidth: 420 }}>
      <input type="text" autoComplete="username" value={me.accountEmail} readOnly hidden />
      <PasswordInput
        label={t("account.current")}
        autoComplete="current-password"
        value={current}
        error={tried && !current ? t("setup.problems.missing") : undefined}
        visibilityToggleButtonProps={eye}
        onChange={(event) => setCurrent(event.currentTarget.value)}
      />
      <PasswordInput
        label={t("account.next")}
        description={t("setup.passwordHint")}
        autoComplete="new-password"
        value={next}
        error={tried && isShort ? t("setup.problems.password") : undefined}
        visibilityToggleButtonProps={eye}
        onChange={(event) => setNext(event.currentTarget.value)}
      />
      <ProblemNote problem={changing.problem} />
      <div className="manager-row">
        <Button type="submit" variant="default" loading={changing.busy}>
          {t("account.change")}
        </Button>
      </div>
    </FieldForm>
  );
}
