import { Button, PasswordInput, TextInput } from "@mantine/core";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useSearch } from "@tanstack/react-router";
import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import { AppLink, useGo } from "../../shell/app-link.tsx";
import { queryClient } from "../../shell/api.ts";
import { signIn } from "../../shell/auth.ts";
import { afterSignIn, paths } from "../../shell/paths.ts";
import { problemWords } from "../../shell/problem-words.ts";
import { meQuery } from "../../shell/queries.ts";
import { Door } from "./door.tsx";
import styles from "./door.module.css";
import { useFields } from "./form.ts";

/** Signing in by e-mail and password; whoever is signed in already goes on at once. */
export function SignInPage() {
  const { t } = useTranslation();
  const go = useGo();
  const { to } = useSearch({ strict: false });
  const { data: me } = useQuery({ ...meQuery, enabled: false });
  const fields = useFields({ email: "", password: "" }, t);
  const enter = useMutation({
    mutationFn: async ({ email, password }: { email: string; password: string }) => {
      await signIn(email.trim(), password);
      await queryClient.resetQueries({ queryKey: meQuery.queryKey });
    },
    onSuccess: () => go(afterSignIn(to), true),
  });
  useEffect(() => {
    if (me && enter.isIdle) go(afterSignIn(to), true);
  }, [me, enter.isIdle, go, to]);
  return (
    <Door title={t("account.signIn")} lead={t("account.signInLead")}>
      <form className={styles.form} noValidate onSubmit={fields.submit((values) => enter.mutate(values))}>
        <TextInput
          label={t("account.email")}
          type="email"
          name="email"
          autoComplete="username"
          inputMode="email"
          {...fields.bind("email")}
        />
        <PasswordInput
          label={t("account.password")}
          name="password"
          autoComplete="current-password"
          {...fields.bind("password")}
        />
        <p className={styles.aside}>
          <AppLink href={paths.forgot}>{t("account.forgot")}</AppLink>
        </p>
        {enter.error && (
          <p className={styles.error} role="alert">
            {problemWords(t, enter.error)}
          </p>
        )}
        <Button type="submit" size="lg" loading={enter.isPending}>
          {t("account.signIn")}
        </Button>
      </form>
      <p className={styles.note}>
        {t("account.noAccount")} <AppLink href={paths.join}>{t("account.join")}</AppLink>
      </p>
    </Door>
  );
}
