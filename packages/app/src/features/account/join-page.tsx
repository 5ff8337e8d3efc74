import { ApiError } from "@rapport/client";
import { Skeleton } from "@rapport/ui";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useSearch } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { AppLink, useGo } from "../../shell/app-link.tsx";
import { call, queryClient } from "../../shell/api.ts";
import { signIn } from "../../shell/auth.ts";
import { Loaded } from "../../shell/loaded.tsx";
import { paths } from "../../shell/paths.ts";
import { meQuery, programmeQuery } from "../../shell/queries.ts";
import { useLanguage } from "../../shell/use-language.ts";
import { Door } from "./door.tsx";
import styles from "./door.module.css";
import { type Joining, JoinForm } from "./join-form.tsx";
import { MailboxStep } from "./mailbox-step.tsx";
import { PendingStep } from "./pending-step.tsx";

/** Becoming a member (PEO-3, PEO-5): openly, or by a role link or invitation that the address carries. */
export function JoinPage() {
  const { t } = useTranslation();
  const { roleLink, invitation } = useSearch({ strict: false });
  const { data: programme } = useQuery(programmeQuery);
  const needs = useQuery({
    queryKey: ["registration", roleLink],
    queryFn: () => call("GET /registration", { query: { roleLink } }),
    retry: (count, error) => count < 2 && !(error instanceof ApiError && error.status > 0 && error.status < 500),
  });
  const join = useJoin({ roleLink, invitation });
  if (join.step === "pending") return <PendingStep email={join.given.email} />;
  if (join.step === "mailbox")
    return (
      <MailboxStep
        email={join.given.email}
        needsApproval={needs.data?.mode === "approval"}
        sent={join.sent}
        busy={join.busy}
        error={join.error}
        onAgain={() => join.send(join.given)}
        onChange={join.back}
      />
    );
  return (
    <Door
      title={t("account.joinTitle", { programme: programme?.name ?? "Rapport" })}
      lead={needs.data && t("account.joinLead", { role: t(`account.roles.${needs.data.role}`) })}
    >
      <Loaded query={needs} skeleton={<Skeleton rows={5} />}>
        {(asked) => (
          <JoinForm
            asked={asked}
            start={join.given}
            isBack={join.sent > 0}
            isInvited={invitation !== undefined}
            busy={join.busy}
            error={join.error}
            onJoin={join.send}
          />
        )}
      </Loaded>
      <p className={styles.note}>
        {t("account.haveAccount")} <AppLink href={paths.signIn}>{t("account.signIn")}</AppLink>
      </p>
    </Door>
  );
}

type Step = "form" | "mailbox" | "pending";

/** Joins; signs in at once where the e-mail is proven already and nobody has to approve. Keeps what was typed. */
function useJoin(carried: { roleLink?: string | undefined; invitation?: string | undefined }) {
  const go = useGo();
  const { language } = useLanguage();
  const { data: me } = useQuery({ ...meQuery, enabled: false });
  const [given, setGiven] = useState<Joining>({
    firstName: "",
    lastName: "",
    email: me?.accountEmail ?? "",
    password: "",
    termsAccepted: false,
  });
  const [step, setStep] = useState<Step>("form");
  const [sent, setSent] = useState(0);
  const join = useMutation({
    mutationFn: async ({ password, ...values }: Joining) => {
      const chosen = password ? { password } : {};
      const answer = await call("POST /registration", {
        body: { ...values, ...chosen, ...carried, locale: language },
      });
      if (answer.signIn === "by_mail") return "mailbox";
      if (answer.state === "pending") return "pending";
      if (password) await signIn(values.email, password);
      await queryClient.resetQueries({ queryKey: meQuery.queryKey });
      return "inside";
    },
    onSuccess: (next) => {
      setSent((count) => count + 1);
      if (next === "inside") go(paths.home, true);
      else setStep(next);
    },
  });
  return {
    step,
    given,
    sent,
    busy: join.isPending,
    error: join.error,
    send: (values: Joining) => {
      setGiven(values);
      join.mutate(values);
    },
    back: () => {
      join.reset();
      setStep("form");
    },
  };
}
