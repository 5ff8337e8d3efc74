import type { Api, IdentityLink, ResponseOf } from "@rapport/contracts";
import { Chip, ConfirmDialog, DateTime, useUi } from "@rapport/ui";
import { useState } from "react";
import { ActButton } from "../../pieces/act-button.tsx";
import { call } from "../../shell/api.ts";
import { href } from "../../shell/address.ts";
import { useAct } from "../../shell/query.ts";
import { sayCode } from "../../shell/say-code.ts";
import { useWords } from "../../shell/words.ts";
import { useActorName } from "../journal/subject-name.tsx";
import styles from "./members.module.css";

type Person = ResponseOf<Api["GET /people/:id"]>;

/** Every record that is the same human being, and the links that say so, each of which can be undone (PEO-2). */
export function PersonRecords({ person }: { person: Person }) {
  const { t } = useWords();
  const { Link } = useUi();
  return (
    <>
      <ul className={styles.people}>
        {person.members.map((member) => (
          <li key={member.id}>
            <div>
              <Link href={href(`/members/${encodeURIComponent(member.id)}`)}>{member.name}</Link>
              <p className="manager-quiet">{member.email}</p>
            </div>
            <Chip tone="accent">{t("members.member")}</Chip>
          </li>
        ))}
        {person.visitors.map((visitor) => (
          <li key={visitor.id}>
            <div>
              {visitor.name ?? visitor.email ?? visitor.customerId ?? (
                <span className="manager-mono">{visitor.id}</span>
              )}
              <p className="manager-quiet">
                {[
                  visitor.name && visitor.email,
                  visitor.customerId && `${t("orders.customerId")} ${visitor.customerId}`,
                ]
                  .filter(Boolean)
                  .join(" · ")}{" "}
                {t("people.since")} <DateTime at={visitor.createdAt} show="day" />
              </p>
            </div>
            <Chip>{t(visitor.emailVouched || visitor.customerId ? "people.client" : "people.visitor")}</Chip>
          </li>
        ))}
      </ul>
      {person.links.length > 0 && <Links links={person.links} />}
    </>
  );
}

function Links({ links }: { links: readonly IdentityLink[] }) {
  const { t } = useWords();
  const actorName = useActorName();
  const [undoing, setUndoing] = useState<string | null>(null);
  const close = () => {
    undo.reset();
    setUndoing(null);
  };
  const undo = useAct(
    (reason: string) => call("POST /links/:id/undo", { params: { id: undoing! }, body: { reason } }),
    {
      changes: ["/people", "/members", "/orders"],
      done: () => t("people.undone"),
      after: close,
    },
  );
  return (
    <>
      <h4 className="manager-quiet">{t("people.links")}</h4>
      <ul className={styles.people}>
        {links.map((link) => (
          <li key={link.id}>
            <div>
              {sayCode(t, "samePerson", link.reason)}
              <p className="manager-quiet">
                {actorName(link.createdBy)}, <DateTime at={link.createdAt} />
                {link.undoneAt && (
                  <>
                    {" · "}
                    {t("people.undoneBy", { name: actorName(link.undoneBy ?? "") })} <DateTime at={link.undoneAt} /> ·{" "}
                    {link.undoReason}
                  </>
                )}
              </p>
            </div>
            {!link.undoneAt && (
              <ActButton size="sm" variant="default" onClick={() => setUndoing(link.id)}>
                {t("people.undo")}
              </ActButton>
            )}
          </li>
        ))}
      </ul>
      <ConfirmDialog
        opened={undoing !== null}
        title={t("people.undoTitle")}
        reason
        reasonHint={t("people.reasonHint")}
        confirmLabel={t("people.undo")}
        danger
        busy={undo.busy}
        error={undo.problem}
        onConfirm={undo.run}
        onClose={close}
      >
        {t("people.undoLead")}
      </ConfirmDialog>
    </>
  );
}
