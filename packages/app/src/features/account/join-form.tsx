import { Button, Checkbox, PasswordInput, TextInput } from "@mantine/core";
import type { Api, ResponseOf } from "@rapport/contracts";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { localised } from "../../shell/language.ts";
import { problemWords } from "../../shell/problem-words.ts";
import { useLanguage } from "../../shell/use-language.ts";
import styles from "./door.module.css";
import { useFields } from "./form.ts";

/** What somebody gives to become a member (PEO-3). */
export interface Joining {
  firstName: string;
  lastName: string;
  email: string;
  /** Chosen here by whom the brand invited; everybody else chooses it by the mailed link. */
  password: string;
  termsAccepted: boolean;
}

/** Props of JoinForm; `asked` is what joining needs here. */
export interface JoinFormProps {
  asked: ResponseOf<Api["GET /registration"]>;
  /** What the fields hold at first; whoever comes back to mend the e-mail finds it chosen. */
  start: Joining;
  isBack: boolean;
  isInvited: boolean;
  busy: boolean;
  error: unknown;
  onJoin: (values: Joining) => void;
}

/** Name, e-mail, and the terms with their text at hand; the password where an invitation proves the e-mail. */
export function JoinForm({ asked, start, isBack, isInvited, busy, error, onJoin }: JoinFormProps) {
  const { t } = useTranslation();
  const { termsAccepted, ...texts } = start;
  const fields = useFields({ ...texts }, t, isInvited ? [] : ["password"]);
  const [accepted, setAccepted] = useState(termsAccepted);
  const email = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (!isBack) return;
    email.current?.focus();
    email.current?.select();
  }, [isBack]);
  const mode = asked.mode === "open" || (asked.mode === "invitation" && isInvited) ? null : asked.mode;
  const modeWords = { approval: "modeApproval", allow_list: "modeAllowList", invitation: "modeInvitation" } as const;
  const send = (values: typeof fields.values) => {
    if (accepted) onJoin({ ...values, email: values.email.trim(), termsAccepted: accepted });
  };
  return (
    <form className={styles.form} noValidate onSubmit={fields.submit(send)}>
      {mode && <p className={styles.note}>{t(`account.${modeWords[mode]}`)}</p>}
      <div className={styles.pair}>
        <TextInput label={t("account.firstName")} autoComplete="given-name" {...fields.bind("firstName")} />
        <TextInput label={t("account.lastName")} autoComplete="family-name" {...fields.bind("lastName")} />
      </div>
      <TextInput
        ref={email}
        label={t("account.email")}
        description={isInvited ? undefined : t("account.emailHint")}
        type="email"
        autoComplete="username"
        inputMode="email"
        {...fields.bind("email")}
      />
      {isInvited && (
        <PasswordInput
          label={t("account.password")}
          description={t("account.passwordHint")}
          autoComplete="new-password"
          {...fields.bind("password")}
        />
      )}
      <div>
        <Checkbox
          label={t("account.terms")}
          checked={accepted}
          error={fields.tried && !accepted ? t("shell.problems.terms_not_accepted") : undefined}
          onChange={(event) => setAccepted(event.currentTarget.checked)}
        />
        <Terms asked={asked} />
      </div>
      {error !== null && error !== undefined && (
        <p className={styles.error} role="alert">
          {problemWords(t, error)}
        </p>
      )}
      <Button type="submit" size="lg" loading={busy}>
        {t("account.joinButton")}
      </Button>
    </form>
  );
}

function Terms({ asked }: Pick<JoinFormProps, "asked">) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  return (
    <details>
      <summary className={styles.summary}>{t("account.readTerms")}</summary>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard */}
      <section className={styles.terms} tabIndex={0} aria-label={t("account.readTerms")}>
        {localised(asked.termsText, language)}
        <p className={styles.version}>{t("account.termsVersion", { version: asked.termsVersion })}</p>
      </section>
    </details>
  );
}
