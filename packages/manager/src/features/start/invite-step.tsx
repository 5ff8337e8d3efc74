import { Button } from "@mantine/core";
import { useWords } from "../../shell/words.ts";
import { InviteForm } from "../members/invite-form.tsx";
import type { StepProps } from "./start-page.tsx";

/** The first members. */
export function InviteStep({ onNext }: StepProps) {
  const { t } = useWords();
  return (
    <div className="manager-stack">
      <InviteForm onDone={onNext} />
      <div className="manager-row">
        <Button variant="default" onClick={onNext}>
          {t("start.skip")}
        </Button>
      </div>
    </div>
  );
}
