import type { Member } from "@rapport/contracts";
import { Avatar, DateTime, ErrorState, PresenceLabel, Skeleton } from "@rapport/ui";
import { useState } from "react";
import { Sheet } from "../../pieces/sheet.tsx";
import { ActButton } from "../../pieces/act-button.tsx";
import { Facts, SheetPart } from "../../pieces/facts.tsx";
import { presenceState, presenceWords } from "../../pieces/format.ts";
import { MemberName, StoreName } from "../../pieces/names.tsx";
import { useLast } from "../../pieces/use-last.ts";
import { errorWords } from "../../shell/errors.ts";
import { useApi } from "../../shell/query.ts";
import { useWords } from "../../shell/words.ts";
import { ApprovalPart } from "./approval-part.tsx";
import { BalancePart } from "./balance-part.tsx";
import { LinkPart } from "./link-part.tsx";
import { MemberForm } from "./member-form.tsx";
import { SamePersonPart } from "./same-person-part.tsx";
import { StateActions } from "./state-actions.tsx";
import { StateChip } from "./state-chip.tsx";
import styles from "./members.module.css";

/** A member beside the list: profile, state, points, the own link, and who else is the same person. */
export function MemberSheet({ id, onClose }: { id: string | null; onClose: () => void }) {
  const { t } = useWords();
  const shown = useLast(id);
  const member = useApi("GET /members/:id", { params: { id: shown ?? "" } }, { enabled: shown !== null });
  return (
    <Sheet wide opened={id !== null} onClose={onClose} title={member.data?.name ?? t("members.member")}>
      {shown && <Content key={shown} id={shown} />}
    </Sheet>
  );
}

function Content({ id }: { id: string }) {
  const { t, language } = useWords();
  const member = useApi("GET /members/:id", { params: { id } });
  const [editing, setEditing] = useState(false);
  if (member.error && !member.data)
    return <ErrorState detail={errorWords(member.error, t, language)} onRetry={() => void member.refetch()} />;
  if (!member.data) return <Skeleton rows={6} avatar />;
  if (editing) return <MemberForm member={member.data} onClose={() => setEditing(false)} />;
  return (
    <>
      <Head member={member.data} />
      {member.data.state === "pending" && <ApprovalPart member={member.data} />}
      <Profile member={member.data} onEdit={() => setEditing(true)} />
      <BalancePart memberId={id} />
      <LinkPart memberId={id} />
      <SamePersonPart memberId={id} />
      <StateActions member={member.data} />
    </>
  );
}

function Head({ member }: { member: Member }) {
  const { t } = useWords();
  return (
    <>
      <div className={styles.head}>
        <Avatar name={member.name} src={member.photoUrl} size={64} decorative />
        <div className={styles.words}>
          {member.alias && <p className={styles.alias}>{member.alias}</p>}
          <div className={styles.meta}>
            <StateChip state={member.state} />
            <span>{t(`roles.${member.role}`)}</span>
            <PresenceLabel state={presenceState(member.presence)} word={presenceWords(member.presence, t)} />
          </div>
        </div>
      </div>
      {member.stateReason && (
        <p className="manager-quiet">
          {t("members.stateReason")} {member.stateReason}
        </p>
      )}
    </>
  );
}

function Profile({ member, onEdit }: { member: Member; onEdit: () => void }) {
  const { t } = useWords();
  const isGone = member.state === "anonymised";
  const hidden = [member.hiddenFromApp && t("members.fromApp"), member.hiddenFromWidgets && t("members.fromWidgets")];
  return (
    <SheetPart
      title={t("members.profile")}
      actions={
        !isGone && (
          <ActButton size="sm" variant="default" onClick={onEdit}>
            {t("actions.edit")}
          </ActButton>
        )
      }
    >
      <Facts
        facts={[
          { label: t("members.email"), value: member.email },
          { label: t("members.alias"), value: member.alias },
          { label: t("members.store"), value: member.storeId && <StoreName id={member.storeId} /> },
          { label: t("members.sponsor"), value: member.sponsorId && <MemberName id={member.sponsorId} /> },
          { label: t("members.customerId"), value: member.customerId },
          { label: t("members.joined"), value: <DateTime at={member.joinedAt} show="day" /> },
          { label: t("members.underContract"), value: member.underContract ? t("actions.yes") : t("actions.no") },
          { label: t("members.hidden"), value: hidden.filter(Boolean).join(", ") },
          { label: t("members.id"), value: <span className="manager-mono">{member.id}</span> },
          { label: t("members.bio"), value: member.bio, wide: true },
          { label: t("members.comment"), value: member.internalComment, wide: true },
        ]}
      />
    </SheetPart>
  );
}
