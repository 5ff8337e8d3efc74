import { DateTime, FileDrop, type Column } from "@rapport/ui";
import { Textarea } from "@mantine/core";
import { useState } from "react";
import { List } from "../../pieces/list.tsx";
import { ActButton } from "../../pieces/act-button.tsx";
import { LineErrors } from "../../pieces/line-errors.tsx";
import { ProblemNote } from "../../pieces/notes.tsx";
import { upload } from "../../shell/api.ts";
import { useAct, useRows, type RowOf } from "../../shell/query.ts";
import { useWords } from "../../shell/words.ts";

type Row = RowOf<"GET /allow-list">;

/** The e-mails that may register when the mode is allow-list; the list only grows (PEO-5). */
export function AllowList() {
  const { t } = useWords();
  const list = useRows("GET /allow-list", { query: { limit: 20 } });
  const columns: Column<Row>[] = [
    { id: "email", header: t("members.email"), cell: (row) => row.email },
    { id: "addedAt", header: t("joining.addedAt"), cell: (row) => <DateTime at={row.addedAt} /> },
  ];
  return (
    <div className="manager-columns">
      <Grow />
      <List
        label={t("joining.allowList")}
        columns={columns}
        {...list}
        keyOf={(row) => row.email}
        empty={<p className="manager-quiet">{t("joining.allowListEmpty")}</p>}
      />
    </div>
  );
}

function Grow() {
  const { t } = useWords();
  const [file, setFile] = useState<File | null>(null);
  const [typed, setTyped] = useState("");
  const growing = useAct(() => upload("POST /allow-list", new Blob([file ?? typed], { type: "text/csv" })), {
    changes: ["/allow-list"],
    done: ({ added, known }) => t("joining.grown", { added, known }),
    after: () => {
      setFile(null);
      setTyped("");
    },
  });
  return (
    <div className="manager-stack">
      <FileDrop
        label={t("joining.allowListFile")}
        hint={t("joining.allowListFileHint")}
        accept=".csv,.txt,text/csv,text/plain"
        maxBytes={10_000_000}
        file={file}
        onFile={setFile}
        busy={growing.busy}
      />
      {!file && (
        <Textarea
          label={t("joining.orType")}
          autosize
          minRows={2}
          maxRows={8}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
      )}
      <ProblemNote problem={growing.problem} />
      <LineErrors errors={growing.output?.errors ?? []} />
      <div className="manager-row">
        <ActButton disabled={!file && !typed.trim()} loading={growing.busy} onClick={() => growing.run(undefined)}>
          {t("joining.add")}
        </ActButton>
      </div>
    </div>
  );
}
