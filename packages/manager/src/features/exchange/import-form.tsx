import { FileDrop, ProgressBar } from "@rapport/ui";
import { useState } from "react";
import { ActButton } from "../../pieces/act-button.tsx";
import { ProblemNote } from "../../pieces/notes.tsx";
import { href, useGo } from "../../shell/address.ts";
import { useAct } from "../../shell/query.ts";
import { sendImport } from "../../shell/send-import.ts";
import { useWords } from "../../shell/words.ts";

/** Sends an NDJSON file; how the import then goes opens beside it. */
export function ImportForm() {
  const { t } = useWords();
  const go = useGo();
  const [file, setFile] = useState<File | null>(null);
  const [share, setShare] = useState(0);
  const sending = useAct(() => sendImport(file!, setShare), {
    changes: ["/imports"],
    after: ({ id }) => {
      setFile(null);
      setShare(0);
      go(href(`/exchange/${encodeURIComponent(id)}`));
    },
  });
  return (
    <div className="manager-stack" style={{ maxWidth: 620 }}>
      <FileDrop
        label={t("exchange.file")}
        hint={t("exchange.fileHint")}
        accept=".ndjson,.jsonl,.json,.txt,application/x-ndjson"
        maxBytes={2_000_000_000}
        file={file}
        onFile={setFile}
        busy={sending.busy}
      />
      {sending.busy && (
        <ProgressBar
          value={Math.round(share * 100)}
          of={100}
          label={t("exchange.sending")}
          caption={`${Math.round(share * 100)} %`}
        />
      )}
      <ProblemNote problem={sending.problem} />
      <div className="manager-row">
        <ActButton need="administrator" disabled={!file} loading={sending.busy} onClick={() => sending.run(undefined)}>
          {t("exchange.start")}
        </ActButton>
      </div>
    </div>
  );
}
