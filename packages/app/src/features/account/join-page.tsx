import { ApiError } from "@rapport/client";
import { Skeleton } from "@rapport/ui";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useSearch } from "@tanstack/react-router";
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

/** Becoming a member (PEO-3, PEO-5): openly, or by a role link or invitation that the address carries. */
export function JoinPage() {
  const { t } = useTranslation();
  const { roleLink, invitation } = useSearch({ strict: false });
  const { data: programme } = useQuery(programmeQuery);
  const terms = useQuery({
    queryKey: ["registration", roleLink],
    queryFn: () => call("GET /registration", { query: { roleLink } }),
    retry: (count, error) => count < 2 && !(error instanceof ApiError && error.status > 0 && error.status < 500),
  });
  const join = useJoin({ roleLink, invitation });
  const title = t("account.joinTitle", { programme: programme?.name ?? "Rapport" });
  if (join.data?.state === "pending")
    return (
      <Door title={t("account.pendingTitle")}>
        <div className={styles.done}>
          <p>{t("account.pending", { email: join.variables?.email ?? "" })}</p>
          <AppLink href={paths.signIn}>{t("account.backToSignIn")}</AppLink>
        </div>
      </Door>
    );
  return (
    <Door title={title} lead={terms.data && t("account.joinLead", { role: t(`account.roles.${terms.data.role}`) })}>
      <Loaded query={terms} skeleton={<Skeleton rows={5} />}>
        {(asked) => (
          <JoinForm
            asked={asked}
            isInvited={invitation !== undefined}
            busy={join.isPending}
            error={join.error}
            onJoin={(values) => join.mutate(values)}
          />
        )}
      </Loaded>
      <p className={styles.note}>
        {t("account.haveAccount")} <AppLink href={paths.signIn}>{t("account.signIn")}</AppLink>
      </p>
    </Door>
  );
}

/** Joins, and signs in at once where nobody has to approve. */
function useJoin(carried: { roleLink?: string | undefined; invitation?: string | undefined }) {
  const go = useGo();
  const { language } = useLanguage();
  return useMutation({
    mutationFn: async (values: Joining) => {
      const answer = await call("POST /registration", { body: { ...values, ...carried, locale: language } });
      if (answer.state === "active") {
        await signIn(values.email, values.password);
        await queryClient.resetQueries({ queryKey: meQuery.queryKey });
      }
      return answer;
    },
    onSuccess: (answer) => {
      if (answer.state === "active") go(paths.home, true);
    },
  });
}
