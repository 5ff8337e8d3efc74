import { SegmentedControl } from "@mantine/core";
import type { Challenge, LineError } from "@rapport/contracts";
import { Chip, ConfirmDialog, FileDrop } from "@rapport/ui";
import { IconX } from "@tabler/icons-react";
import { useState } from "react";
import { MemberChoice } from "../../pieces/choices.tsx";
import { MemberName } from "../../pieces/names.tsx";
import { LineErrors } from "../../pieces/line-errors.tsx";
import { callAs, createOnce, uploadAs } from "../../shell/once.ts";
import { useAct } from "../../shell/query.ts";
import { useWords } from "../../shell/words.ts";
import { Button } from "@mantine/core";

interface Added {
  added: number;
  errors: readonly LineError[];
}

/** Adds winners by hand, chosen one by one or from a file, with a reason they see (GAM-12). */
export function AddWinnersDialog({
  challenge,
  opened,
  onClose,
}: {
  challenge: Challenge;
  opened: boolean;
  onClose: () => void;
}) {
  const { t } = useWords();
  const [how, setHow] = useState<"hand" | "file">("hand");
  const [ids, setIds] = useState<string[]>([]);
  const [file, setFile] = useState<File | null>(null);
  const [missing, setMissing] = useState(false);
  const close = () => {
    setIds([]);
    setFile(null);
    setMissing(false);
    adding.reset();
    onClose();
  };
  const [once] = useState(createOnce);
  const adding = useAct(
    (reason: string): Promise<Added> => {
      const params = { id: challenge.id };
      if (how === "hand")
        return once({ ids, reason }, async (key) => {
          const body = { memberIds: ids, reason };
          const { added } = await callAs(key)("POST /challenges/:id/winners", { params, body });
          return { added, errors: [] };
        });
      const { name, size, lastModified } = file!;
      return once({ name, size, lastModified, reason }, (key) =>
        uploadAs(key)("POST /challenges/:id/winners/csv", new Blob([file!], { type: "text/csv" }), {
          params,
          query: { reason },
        }),
      );
    },
    {
      changes: ["/challenges", "/members", "/wins", "/insights"],
      done: ({ added }) => t("challenges.winnersAdded", { count: added }),
      // Good lines are taken: what stays open is the rest, and another press must not add them again.
      after: ({ errors }) => {
        if (errors.length === 0) return close();
        setFile(null);
        setMissing(false);
      },
    },
  );
  const isEmpty = how === "hand" ? ids.length === 0 : file === null;
  const lacks = (what: "noMemberChosen" | "noFileChosen") => (missing && isEmpty ? t(`challenges.${what}`) : undefined);
  return (
    <ConfirmDialog
      opened={opened}
      title={t("challenges.addWinners")}
      reason
      reasonHint={t("challenges.winnersReasonHint")}
      confirmLabel={t("challenges.addWinners")}
      busy={adding.busy}
      error={adding.problem}
      onTry={() => setMissing(true)}
      onConfirm={(reason) => !isEmpty && adding.run(reason)}
      onClose={close}
    >
      <div className="manager-stack">
        <SegmentedControl
          aria-label={t("challenges.how")}
          data={[
            { value: "hand", label: t("challenges.byHand") },
            { value: "file", label: t("challenges.byFile") },
          ]}
          value={how}
          onChange={(value) => {
            setHow(value as "hand" | "file");
            setMissing(false);
          }}
        />
        {how === "hand" ? (
          <Chosen ids={ids} onChange={setIds} error={lacks("noMemberChosen")} />
        ) : (
          <FileDrop
            label={t("challenges.winnersFile")}
            hint={t("challenges.winnersFileHint")}
            accept=".csv,text/csv"
            maxBytes={5 * 1024 * 1024}
            file={file}
            onFile={setFile}
            busy={adding.busy}
            error={lacks("noFileChosen")}
          />
        )}
        <LineErrors errors={adding.output?.errors ?? []} />
      </div>
    </ConfirmDialog>
  );
}

interface ChosenProps {
  ids: readonly string[];
  onChange: (ids: string[]) => void;
  error: string | undefined;
}

function Chosen({ ids, onChange, error }: ChosenProps) {
  const { t } = useWords();
  return (
    <>
      <MemberChoice
        key={ids.length}
        label={t("members.member")}
        value={null}
        error={error}
        onChange={(id) => id && !ids.includes(id) && onChange([...ids, id])}
      />
      {ids.length > 0 && (
        <div className="manager-row">
          {ids.map((id) => (
            <Chip key={id}>
              <MemberName id={id} />
              <Button
                size="xs"
                variant="subtle"
                color="gray"
                aria-label={t("challenges.takeOut")}
                onClick={() => onChange(ids.filter((one) => one !== id))}
              >
                <IconX size={14} />
              </Button>
            </Chip>
          ))}
        </div>
      )}
    </>
  );
}
