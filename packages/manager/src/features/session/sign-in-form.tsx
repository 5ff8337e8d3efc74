import { Button, PasswordInput, TextInput } from "@mantine/core";
import { useState, type SyntheticEvent } from "react";
import { askForPassword, signIn } from "../../shell/accounts.ts";
import { useAct } from "../../shell/query.ts";
import { useWords } from "../../shell/words.ts";
import { isEmail } from "../../pieces/text-rules.ts";
import { ProblemNote } from "../../pieces/notes.tsx";

/** Props of SignInForm; with a fixed e-mail it only asks for the password. */
export interface SignInFormProps {
  email?: string;
  onDone: () => void;
}

/** E-mail and password of the one account for App and Manager. */
export function SignInForm({ email: fixed, onDone }: SignInFormProps) {
  const { t } = useWords();
  const [email, setEmail] = useState(fixed ?? "");
  const [password, setPassword] = useState("");
  const [tried, setTried] = useState(false);
  const entering = useAct(() => signIn(email, password), { after: onDone });
  const forgetting = useAct(() => askForPassword(email), { done: () => t("session.linkSent") });
  const forget = () => {
    setTried(true);
    if (isEmail(email)) forgetting.run(undefined);
  };
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    entering.run(undefined);
  };
  return (
    <form onSubmit={submit} className="manager-stack">
      <TextInput
        label={t("session.email")}
        type="email"
        autoComplete="username"
        required
        withAsterisk={false}
        value={email}
        readOnly={fixed !== undefined}
        error={tried && !isEmail(email) ? t("setup.problems.email") : undefined}
        onChange={(event) => setEmail(event.currentTarget.value)}
      />
      <PasswordInput
        label={t("session.password")}
        autoComplete="current-password"
        required
        withAsterisk={false}
        value={password}
        data-autofocus={fixed !== undefined || undefined}
        visibilityToggleButtonProps={{ "aria-label": t("session.showPassword"), tabIndex: 0, "aria-hidden": false }}
        onChange={(event) => setPassword(event.currentTarget.value)}
      />
      <ProblemNote problem={entering.problem ?? forgetting.problem} />
      <Button type="submit" size="lg" loading={entering.busy}>
        {t("session.signIn")}
      </Button>
      <Button variant="subtle" loading={forgetting.busy} onClick={forget}>
        {t("session.forgot")}
      </Button>
    </form>
  );
}
