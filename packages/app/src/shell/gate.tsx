import { Button } from "@mantine/core";
import { ErrorState, Illustration, type IllustrationName } from "@rapport/ui";
import { useQuery } from "@tanstack/react-query";
import { type ReactNode, useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { AppLink, useGo } from "./app-link.tsx";
import { queryClient } from "./api.ts";
import { paths, signInFor } from "./paths.ts";
import { problemWords } from "./problem-words.ts";
import { meQuery, programmeQuery } from "./queries.ts";
import { goOut, keepSession, SessionContext, useDoor } from "./session.ts";
import styles from "./shell.module.css";

/** Lets members in; everybody else is told where to go. */
export function Gate({ children }: { children: ReactNode }) {
  const door = useDoor();
  const session = door.at === "inside" ? door.session : null;
  useEffect(() => {
    if (session) keepSession(session);
  }, [session]);
  switch (door.at) {
    case "inside":
      return <SessionContext value={door.session}>{children}</SessionContext>;
    case "waiting":
      return null;
    case "signed_out":
      return <ToSignIn />;
    case "failed":
      return <Failed error={door.error} />;
    default:
      return <Outside at={door.at} />;
  }
}

function ToSignIn() {
  const go = useGo();
  // the address of the moment it turned out, not those on the way to the sign-in page
  const [page] = useState(() => location.pathname + location.search);
  useEffect(() => go(signInFor(page), true), [go, page]);
  return null;
}

function Failed({ error }: { error: unknown }) {
  const { t } = useTranslation();
  return (
    <main className={styles.gate}>
      <h1 className="rapport-hidden">Rapport</h1>
      <h2 className="rapport-hidden">{t("shell.nav.home")}</h2>
      <ErrorState
        detail={problemWords(t, error)}
        onRetry={() => void queryClient.resetQueries({ queryKey: meQuery.queryKey })}
      />
    </main>
  );
}

function Outside({ at }: { at: "not_active" | "no_member" }) {
  const { t } = useTranslation();
  const isStaff = at === "no_member";
  return (
    <Message
      drawing="error"
      title={t(isStaff ? "shell.gate.noMemberTitle" : "shell.gate.notActiveTitle")}
      text={t(isStaff ? "shell.gate.noMember" : "shell.gate.notActive")}
    >
      {isStaff && (
        <Button component="a" href="/manager">
          {t("shell.toManager")}
        </Button>
      )}
      <Button variant="default" onClick={() => void goOut()}>
        {t("shell.signOut")}
      </Button>
    </Message>
  );
}

/** An address that leads nowhere. */
export function NotFound() {
  const { t } = useTranslation();
  return (
    <Message drawing="search" title={t("shell.gate.notFoundTitle")} text={t("shell.gate.notFound")}>
      <Button component={AppLink} href={paths.home}>
        {t("shell.gate.toHome")}
      </Button>
    </Message>
  );
}

/** Before its first administrator nobody can sign in: says so instead of the form. */
export function useNotSetUp(): ReactNode {
  const { t } = useTranslation();
  const { data } = useQuery(programmeQuery);
  if (!data || data.setUp) return null;
  return (
    <Message drawing="mailbox" title={t("shell.gate.notSetUpTitle")} text={t("shell.gate.notSetUp")}>
      <Button component="a" href="/manager">
        {t("shell.toManager")}
      </Button>
    </Message>
  );
}

interface MessageProps {
  drawing: IllustrationName;
  title: string;
  text: string;
  children: ReactNode;
}

function Message({ drawing, title, text, children }: MessageProps) {
  return (
    <main className={styles.gate}>
      <div className={styles.message}>
        <Illustration name={drawing} />
        <h1>{title}</h1>
        <p>{text}</p>
        <div className={styles.gateActions}>{children}</div>
      </div>
    </main>
  );
}
