import { Button } from "@mantine/core";
import { ConfirmDialog, toast } from "@rapport/ui";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { requestPasswordLink } from "../../shell/auth.ts";
import { useConversations } from "../../shell/conversations-context.tsx";
import { problemWords } from "../../shell/problem-words.ts";
import { meQuery } from "../../shell/queries.ts";
import { goOut, leaveProgramme, useSession } from "../../shell/session.ts";
import styles from "./profile.module.css";

/** Who is signed in, and the way out; unsent messages are asked about first. */
export function Account() {
  const { t } = useTranslation();
  const { role, staffRight } = useSession();
  const { data: me } = useQuery(meQuery);
  const email = me?.accountEmail;
  const [asking, setAsking] = useState<"out" | "leave" | null>(null);
  const unsent = Object.values(useConversations().outbox).flat().length;
  const onError = (error: unknown) => toast.bad(problemWords(t, error));
  const out = useMutation({ mutationFn: goOut, onError });
  const part = useMutation({ mutationFn: leaveProgramme, onError });
  const password = useMutation({
    mutationFn: (to: string) => requestPasswordLink(to),
    onSuccess: (_, to) => toast.good(t("profile.passwordSent", { email: to })),
    onError,
  });
  return (
    <>
      <dl className={styles.facts}>
        {email && (
          <div>
            <dt>{t("profile.email")}</dt>
            <dd>{email}</dd>
          </div>
        )}
        <div>
          <dt>{t("profile.role")}</dt>
          <dd>{t(`profile.roles.${role}`)}</dd>
        </div>
      </dl>
      <div className={styles.buttons}>
        {staffRight && (
          <Button component="a" href="/manager" variant="default">
            {t("shell.toManager")}
          </Button>
        )}
        {email && (
          <Button variant="default" loading={password.isPending} onClick={() => password.mutate(email)}>
            {t("profile.changePassword")}
          </Button>
        )}
        <Button
          variant="default"
          color="bad"
          loading={out.isPending}
          onClick={() => (unsent > 0 ? setAsking("out") : out.mutate())}
        >
          {t("shell.signOut")}
        </Button>
        <Button variant="subtle" color="bad" onClick={() => setAsking("leave")}>
          {t("profile.leave")}
        </Button>
      </div>
      <ConfirmDialog
        opened={asking === "leave"}
        danger
        title={t("profile.leaveTitle")}
        confirmLabel={t("profile.leave")}
        busy={part.isPending}
        onClose={() => setAsking(null)}
        onConfirm={() => part.mutate()}
      >
        {t("profile.leaveText")}
      </ConfirmDialog>
      <ConfirmDialog
        opened={asking === "out"}
        danger
        title={t("profile.signOutTitle")}
        confirmLabel={t("shell.signOut")}
        onClose={() => setAsking(null)}
        onConfirm={() => out.mutate()}
      >
        {t("profile.signOutText", { count: unsent })}
      </ConfirmDialog>
    </>
  );
}
