import type { Member } from "@rapport/contracts";
import { useUi } from "@rapport/ui";
import { useState } from "react";
import { ActButton } from "../../pieces/act-button.tsx";
import { SheetPart } from "../../pieces/facts.tsx";
import { askForPassword } from "../../shell/accounts.ts";
import { href } from "../../shell/address.ts";
import { useAct } from "../../shell/query.ts";
import { useWords } from "../../shell/words.ts";
import { nextStates, type Target } from "./member-lists.ts";
import { StateDialog } from "./state-dialog.tsx";

/** Sends the link to a password, blocks, removes, lets back in, or erases; each change of state with a reason (PEO-4, PEO-11). */
export function StateActions({ member }: { member: Member }) {
  const { t } = useWords();
  const { Link } = useUi();
  const [to, setTo] = useState<Target | "erase" | null>(null);
  const sending = useAct(() => askForPassword(member.email), {
    changes: ["/mailbox"],
    done: () => t("members.passwordSent", { email: member.email }),
  });
  if (member.state === "anonymised") return null;
  return (
    <SheetPart title={t("members.account")}>
      <div className="manager-row">
        {member.state === "active" && (
          <ActButton variant="default" loading={sending.busy} onClick={() => sending.run(undefined)}>
            {t("members.sendPassword")}
          </ActButton>
        )}
        {nextStates(member.state).map((state) => (
          <ActButton
            key={state}
            variant="default"
            {...(state !== "active" && { color: "bad" })}
            onClick={() => setTo(state)}
          >
            {t(`members.to_${state}`)}
          </ActButton>
        ))}
        <ActButton variant="default" color="bad" onClick={() => setTo("erase")}>
          {t("members.to_erase")}
        </ActButton>
      </div>
      <p className="manager-quiet">
        <Link href={href("/journal", { subject: member.id })}>{t("members.journal")}</Link>
      </p>
      <StateDialog members={[member]} to={to} onClose={() => setTo(null)} />
    </SheetPart>
  );
}
