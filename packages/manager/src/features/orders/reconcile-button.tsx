import { Loader, Modal } from "@mantine/core";
import { IconRefresh } from "@tabler/icons-react";
import { useUi } from "@rapport/ui";
import { useEffect, useState } from "react";
import { ActButton } from "../../pieces/act-button.tsx";
import { ProblemNote } from "../../pieces/notes.tsx";
import { call } from "../../shell/api.ts";
import { refresh, useAct, useApi } from "../../shell/query.ts";
import { useWords } from "../../shell/words.ts";

/** Runs the nightly reconciliation now and tells how it goes (ATT-6, ATT-7). */
export function ReconcileButton() {
  const { t } = useWords();
  const { text } = useUi();
  const [opened, setOpened] = useState(false);
  const start = useAct(() => call("POST /jobs/reconciliation/runs"));
  const begin = () => {
    setOpened(true);
    start.reset();
    start.run(undefined);
  };
  return (
    <>
      <ActButton
        need="administrator"
        variant="default"
        leftSection={<IconRefresh size={18} stroke={1.75} />}
        onClick={begin}
      >
        {t("orders.reconcile")}
      </ActButton>
      <Modal
        opened={opened}
        onClose={() => setOpened(false)}
        title={t("orders.reconcileTitle")}
        size={440}
        closeButtonProps={{ "aria-label": text.close }}
      >
        <div className="manager-stack">
          <p className="manager-text">{t("orders.reconcileLead")}</p>
          <ProblemNote problem={start.problem} />
          {start.output && <Run id={start.output.id} />}
        </div>
      </Modal>
    </>
  );
}

function Run({ id }: { id: string }) {
  const { t } = useWords();
  const run = useApi(
    "GET /jobs/reconciliation/runs/:id",
    { params: { id } },
    { every: 700, until: ({ status }) => status !== "running" },
  );
  const status = run.data?.status ?? "running";
  const isOver = status !== "running";
  useEffect(() => {
    if (isOver) void refresh(["/orders", "/reviews", "/insights"]);
  }, [isOver]);
  if (status === "failed") return <ProblemNote problem={t("orders.reconcileFailed")} />;
  return (
    <output className="manager-row">
      {status === "running" && <Loader size={22} />}
      {status === "running" ? t("orders.reconcileRunning") : t("orders.reconciled", { count: run.data?.decided ?? 0 })}
    </output>
  );
}
