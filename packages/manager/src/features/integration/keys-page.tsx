import { Chip, ConfirmDialog, DateTime, EmptyState, RelativeTime, type Column } from "@rapport/ui";
import type { ApiKey } from "@rapport/contracts";
import type { z } from "zod";
import { useState } from "react";
import { List } from "../../pieces/list.tsx";
import { ActButton } from "../../pieces/act-button.tsx";
import { Screen } from "../../pieces/screen.tsx";
import { call } from "../../shell/api.ts";
import { errorWords } from "../../shell/errors.ts";
import { useAct, useApi } from "../../shell/query.ts";
import { useMay } from "../../shell/session.tsx";
import { useWords } from "../../shell/words.ts";
import { useActorName } from "../journal/subject-name.tsx";
import { IntegrationTabs } from "./integration-tabs.tsx";
import { MakeKeySheet } from "./make-key-sheet.tsx";

type Row = z.infer<typeof ApiKey>;

/** The keys with which the brand's own systems call; never their secret. */
export default function KeysPage() {
  const { t, language } = useWords();
  const may = useMay("administrator");
  const keys = useApi("GET /api-keys", undefined, { enabled: may });
  const actorName = useActorName();
  const [making, setMaking] = useState(false);
  const [revoking, setRevoking] = useState<Row | null>(null);
  const add = (
    <ActButton need="administrator" onClick={() => setMaking(true)}>
      {t("keysPage.make")}
    </ActButton>
  );
  const columns: Column<Row>[] = [
    { id: "name", header: t("keysPage.name"), cell: (row) => row.name },
    { id: "hint", header: t("keysPage.key"), cell: (row) => <span className="manager-mono">{row.hint}</span> },
    {
      id: "scopes",
      header: t("keysPage.scopes"),
      cell: (row) => row.scopes.map((scope) => t(`keysPage.scopeNames.${scope}`)).join(", "),
    },
    { id: "made", header: t("keysPage.madeAt"), cell: (row) => <DateTime at={row.createdAt} show="day" /> },
    { id: "by", header: t("keysPage.madeBy"), cell: (row) => actorName(row.createdBy), hidden: true },
    {
      id: "used",
      header: t("keysPage.lastUsed"),
      cell: (row) => (row.lastUsedAt ? <RelativeTime at={row.lastUsedAt} /> : t("keysPage.never")),
    },
    {
      id: "act",
      header: t("keysPage.state"),
      cell: (row) =>
        row.revokedAt ? (
          <Chip>{t("keysPage.revoked")}</Chip>
        ) : (
          <ActButton need="administrator" size="sm" variant="default" onClick={() => setRevoking(row)}>
            {t("keysPage.revoke")}
          </ActButton>
        ),
    },
  ];
  return (
    <Screen title={t("nav.integration")} lead={t("keysPage.lead")} actions={add}>
      <IntegrationTabs />
      {may ? (
        <List
          label={t("keysPage.title")}
          columns={columns}
          rows={keys.data?.items ?? []}
          keyOf={(row) => row.id}
          state={keys.error ? "error" : keys.isPending ? "loading" : "ready"}
          {...(keys.error && { errorDetail: errorWords(keys.error, t, language) })}
          onRetry={() => void keys.refetch()}
          storageKey="api-keys"
          empty={
            <EmptyState drawing="offline" title={t("keysPage.none")} action={add}>
              {t("keysPage.noneHint")}
            </EmptyState>
          }
        />
      ) : (
        <EmptyState drawing="offline" title={t("keysPage.closed")}>
          {t("rights.needsAdministrator")}
        </EmptyState>
      )}
      <MakeKeySheet opened={making} onClose={() => setMaking(false)} />
      <RevokeDialog row={revoking} onClose={() => setRevoking(null)} />
    </Screen>
  );
}

function RevokeDialog({ row, onClose }: { row: Row | null; onClose: () => void }) {
  const { t } = useWords();
  const revoking = useAct(() => call("DELETE /api-keys/:id", { params: { id: row!.id } }), {
    changes: ["/api-keys"],
    done: () => t("keysPage.isRevoked"),
    after: onClose,
  });
  return (
    <ConfirmDialog
      opened={row !== null}
      title={t("keysPage.revokeTitle", { name: row?.name ?? "" })}
      confirmLabel={t("keysPage.revoke")}
      danger
      busy={revoking.busy}
      error={revoking.problem}
      onConfirm={() => revoking.run(undefined)}
      onClose={onClose}
    >
      {t("keysPage.revokeMeans")}
    </ConfirmDialog>
  );
}
