import { Select } from "@mantine/core";
import type { Role } from "@rapport/contracts";
import { CopyField } from "@rapport/ui";
import { useState } from "react";
import { ActButton } from "../../pieces/act-button.tsx";
import { ProblemNote } from "../../pieces/notes.tsx";
import { call } from "../../shell/api.ts";
import { useAct } from "../../shell/query.ts";
import { useWords } from "../../shell/words.ts";
import { roles } from "./member-lists.ts";

/** Makes a registration link that carries a role; whoever opens it joins with that role (PEO-5). */
export function RoleLinkForm() {
  const { t } = useWords();
  const [role, setRole] = useState<Role>("ambassador");
  const making = useAct(() => call("POST /role-links", { body: { role } }));
  const choose = (value: string | null) => {
    setRole(value as Role);
    making.reset();
  };
  return (
    <div className="manager-stack" style={{ maxWidth: 620 }}>
      <div className="manager-row" style={{ alignItems: "end" }}>
        <Select
          label={t("members.role")}
          data={roles.map((value) => ({ value, label: t(`roles.${value}`) }))}
          value={role}
          allowDeselect={false}
          onChange={choose}
        />
        <ActButton variant="default" loading={making.busy} onClick={() => making.run(undefined)}>
          {t("joining.makeLink")}
        </ActButton>
      </div>
      <ProblemNote problem={making.problem} />
      {making.output && (
        <CopyField label={t("joining.linkFor", { role: t(`roles.${role}`) })} value={making.output.url} />
      )}
    </div>
  );
}
