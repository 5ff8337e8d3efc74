import { Button, TextInput } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { AppLink } from "../../shell/app-link.tsx";
import { requestPasswordLink } from "../../shell/auth.ts";
import { paths } from "../../shell/paths.ts";
import { problemWords } from "../../shell/problem-words.ts";
import { Door } from "./door.tsx";
import styles from "./door.module.css";
import { useFields } from "./form.ts";

/** Asks for the link to set a new password; never tells whether the e-mail belongs to anybody. */
export function ForgotPage() {
  const { t } = useTranslation();
  const fields = useFields({ email: "" }, t);
  const ask = useMutation({ mutationFn: ({ email }: { email: string }) => requestPasswordLink(email.trim()) });
  if (ask.isSuccess)
    return (
      <Door title={t("account.linkSentTitle")}>
        <div className={styles.done}>
          <p>{t("account.linkSent", { email: fields.values.email.trim() })}</p>
          <AppLink href={paths.signIn}>{t("account.backToSignIn")}</AppLink>
        </div>
      </Door>
    );
  return (
    <Door title={t("account.forgotTitle")} lead={t("account.forgotLead")}>
      <form className={styles.form} noValidate onSubmit={fields.submit((values) => ask.mutate(values))}>
        <TextInput
          label={t("account.email")}
          type="email"
          autoComplete="username"
          inputMode="email"
          {...fields.bind("email")}
        />
        {ask.error && (
          <p className={styles.error} role="alert">
            {problemWords(t, ask.error)}
          </p>
        )}
        <Button type="submit" size="lg" loading={ask.isPending}>
          {t("account.sendLink")}
        </Button>
      </form>
      <p className={styles.note}>
        <AppLink href={paths.signIn}>{t("account.backToSignIn")}</AppLink>
      </p>
    </Door>
  );
}
