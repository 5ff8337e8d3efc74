import { Button, TextInput } from "@mantine/core";
import { useState, type SyntheticEvent } from "react";
import { ProblemNote } from "../../pieces/notes.tsx";
import { shopAddress } from "../../pieces/shop-address.ts";
import { call } from "../../shell/api.ts";
import { useAct, useApi } from "../../shell/query.ts";
import { useWords } from "../../shell/words.ts";
import type { StepProps } from "./start-page.tsx";

/** Where the shop is: widgets work only there (TRK-4). */
export function ShopStep({ onNext }: StepProps) {
  const { t } = useWords();
  const settings = useApi("GET /settings");
  const sites = settings.data?.sites ?? [];
  const [typed, setTyped] = useState<string | null>(null);
  const [tried, setTried] = useState(false);
  const text = typed ?? sites[0] ?? "";
  const origin = shopAddress(text);
  const saving = useAct(
    () =>
      call("PATCH /settings", { body: { sites: [origin!, ...sites.filter((site) => site !== origin)].slice(0, 20) } }),
    { changes: ["/settings", "/programme"], after: onNext },
  );
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    setTried(true);
    if (!origin) return;
    if (sites[0] === origin) onNext();
    else saving.run(undefined);
  };
  return (
    <form onSubmit={submit} noValidate className="manager-stack" style={{ maxWidth: 520 }}>
      <TextInput
        label={t("setup.shop")}
        placeholder="https://www.example.com"
        inputMode="url"
        value={text}
        error={tried && !origin ? t("setup.problems.shop") : undefined}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <ProblemNote problem={saving.problem} />
      <div className="manager-row">
        <Button type="submit" loading={saving.busy}>
          {t("start.next")}
        </Button>
      </div>
    </form>
  );
}
