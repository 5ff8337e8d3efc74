import { Button, PasswordInput, TextInput } from "@mantine/core";
import { ApiError } from "@rapport/client";
import { useMutation } from "@tanstack/react-query";
import { useLocation, useSearch } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { AppLink, useGo } from "../../shell/app-link.tsx";
import { paths } from "../../shell/paths.ts";
import { problemWords } from "../../shell/problem-words.ts";
import { Door } from "./door.tsx";
import styles from "./door.module.css";
import { useFields } from "./form.ts";
import { PendingStep } from "./pending-step.tsx";
import { emailOf, setAndEnter } from "./set-password.ts";

/** Sets a password by the link of a mail, the first one of a new member or a new one, and signs in with it. */
export function SetPasswordPage() {
  const { t } = useTranslation();
  const go = useGo();
  const { token } = useSearch({ strict: false });
  const email = emailOf(useLocation({ select: ({ hash }) => hash }));
  const fields = useFields({ password: "" }, t);
  const save = useMutation({
    mutationFn: (password: string) => setAndEnter({ token: token ?? "", password, email }),
    onSuccess: (next) => {
      if (next === "inside") go(paths.home, true);
    },
  });
  const isExpired = save.error instanceof ApiError && save.error.code === "link_expired";
  if (!token)
    return (
      <Ending title={t("account.setTitle")} text={t("account.noToken")}>
        <Button component={AppLink} href={paths.forgot}>
          {t("account.askNewLink")}
        </Button>
      </Ending>
    );
  if (save.data === "pending") return <PendingStep email={email ?? ""} />;
  if (save.data === "saved")
    return (
      <Ending title={t("account.setDoneTitle")} text={t("account.setDone")}>
        <Button component={AppLink} href={paths.signIn}>
          {t("account.signIn")}
        </Button>
      </Ending>
    );
  return (
    <Door title={t("account.setTitle")} lead={t("account.setLead")}>
      <form className={styles.form} noValidate onSubmit={fields.submit(({ password }) => save.mutate(password))}>
        {email !== null && (
          <TextInput label={t("account.email")} type="email" autoComplete="username" value={email} readOnly />
        )}
        <PasswordInput
          label={t("account.newPassword")}
          description={t("account.passwordHint")}
          autoComplete="new-password"
          {...fields.bind("password")}
        />
        {save.error && (
          <p className={styles.error} role="alert">
            {problemWords(t, save.error)}{" "}
            {isExpired && <AppLink href={paths.forgot}>{t("account.askNewLink")}</AppLink>}
          </p>
        )}
        <Button type="submit" size="lg" loading={save.isPending}>
          {t("account.setSave")}
        </Button>
      </form>
    </Door>
  );
}

function Ending({ title, text, children }: { title: string; text: string; children: ReactNode }) {
  return (
    <Door title={title}>
      <div className={styles.done}>
        <p>{text}</p>
        {children}
      </div>
    </Door>
  );
}
