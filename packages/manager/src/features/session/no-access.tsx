import { Button } from "@mantine/core";
import { signOut } from "../../shell/accounts.ts";
import { useAct } from "../../shell/query.ts";
import { useWords } from "../../shell/words.ts";
import { DoorPage } from "./door-page.tsx";

/** Somebody with an account but without a staff right: says so kindly and leads on (PEO-10). */
export function NoAccess({ name, email, isMember }: { name: string; email: string; isMember: boolean }) {
  const { t } = useWords();
  const leaving = useAct(signOut, { after: () => location.reload() });
  return (
    <DoorPage name={name} title={t("session.noAccess")} lead={t("session.noAccessLead", { email })}>
      <div className="manager-row">
        {isMember && (
          <Button component="a" href="/app">
            {t("session.toApp")}
          </Button>
        )}
        <Button variant="default" loading={leaving.busy} onClick={() => leaving.run(undefined)}>
          {t("session.signOut")}
        </Button>
      </div>
    </DoorPage>
  );
}
