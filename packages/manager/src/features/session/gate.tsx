import { ErrorState, Page } from "@rapport/ui";
import type { Me, Programme } from "@rapport/contracts";
import { ApiError } from "@rapport/client";
import { useQueryClient, type UseQueryResult } from "@tanstack/react-query";
import { useEffect, useMemo, useState } from "react";
import { onSignedOut } from "../../shell/api.ts";
import { errorWords } from "../../shell/errors.ts";
import { ManagerShell } from "../../shell/manager-shell.tsx";
import { useApi } from "../../shell/query.ts";
import { SessionContext, type Session } from "../../shell/session.tsx";
import { useWords } from "../../shell/words.ts";
import { AgainDialog } from "./again-dialog.tsx";
import { NoAccess } from "./no-access.tsx";
import { SetupPage } from "./setup-page.tsx";
import { SignInPage } from "./sign-in-page.tsx";

/** Lets in whoever may see the Manager: first the first run, then sign-in, then a staff right (PEO-10). */
export function Gate({ programme }: { programme: UseQueryResult<Programme> }) {
  const isSetUp = programme.data?.setUp ?? false;
  const me = useApi("GET /me", undefined, { enabled: isSetUp });
  if (programme.error && !programme.data) return <Unreachable error={programme.error} onRetry={programme.refetch} />;
  if (!programme.data) return null;
  if (!isSetUp) return <SetupPage />;
  if (me.data) return <Inside me={me.data} programme={programme.data} />;
  if (me.error instanceof ApiError && [401, 403].includes(me.error.status))
    return <SignInPage programme={programme.data} />;
  if (me.error) return <Unreachable error={me.error} onRetry={me.refetch} />;
  return null;
}

function Inside({ me, programme }: { me: Me; programme: Programme }) {
  const expired = useExpired();
  const session = useMemo<Session | null>(
    () => (me.staffRight ? { me, right: me.staffRight, programme } : null),
    [me, programme],
  );
  if (!session) return <NoAccess name={programme.name} email={me.accountEmail} isMember={me.member !== null} />;
  return (
    <SessionContext value={session}>
      <ManagerShell />
      <AgainDialog opened={expired.is} email={me.accountEmail} onDone={expired.clear} />
    </SessionContext>
  );
}

/** A session that ended while somebody works: the screen stays as it is, and asks to sign in again above it. */
function useExpired() {
  const [is, setIs] = useState(false);
  const client = useQueryClient();
  useEffect(() => onSignedOut(() => setIs(true)), []);
  const clear = () => {
    setIs(false);
    void client.invalidateQueries();
  };
  return { is, clear };
}

function Unreachable({ error, onRetry }: { error: unknown; onRetry: () => unknown }) {
  const { t, language } = useWords();
  return (
    <Page>
      <ErrorState detail={errorWords(error, t, language)} onRetry={() => void onRetry()} />
    </Page>
  );
}
