import { Button, Tooltip, type ButtonProps } from "@mantine/core";
import type { StaffRight } from "@rapport/contracts";
import type { ComponentPropsWithoutRef } from "react";
import { useMay } from "../shell/session.tsx";
import { useWords } from "../shell/words.ts";

type Rest = Omit<ComponentPropsWithoutRef<"button">, keyof ButtonProps>;

/** A button that changes something: whoever lacks the right sees it at rest, with the reason (PEO-10). */
export function ActButton({ need = "editor", ...button }: ButtonProps & Rest & { need?: StaffRight }) {
  const { t } = useWords();
  const may = useMay(need);
  if (may) return <Button {...button} />;
  const reason = t(need === "administrator" ? "rights.needsAdministrator" : "rights.needsEditor");
  return (
    <Tooltip label={reason} events={{ hover: true, focus: true, touch: true }} multiline w={260} withArrow>
      <Button {...button} type="button" data-disabled aria-disabled onClick={(event) => event.preventDefault()} />
    </Tooltip>
  );
}
