import { CopyField, Count, useUi } from "@rapport/ui";
import { SheetPart } from "../../pieces/facts.tsx";
import { href } from "../../shell/address.ts";
import { useApi } from "../../shell/query.ts";
import { useWords } from "../../shell/words.ts";

/** The member's own affiliate link and how often it was followed (TRK-1). */
export function LinkPart({ memberId }: { memberId: string }) {
  const { t } = useWords();
  const { Link } = useUi();
  const link = useApi("GET /members/:id/link", { params: { id: memberId } });
  if (!link.data) return null;
  return (
    <SheetPart title={t("members.link")}>
      <CopyField label={t("members.linkLabel")} value={link.data.url} />
      <p className="manager-quiet">
        <Link href={href("/clicks", { memberId })}>{t("members.clicks", { count: link.data.clicks })}</Link>
        {" · "}
        <Count value={link.data.inboundClicks30d} /> {t("members.inbound30")}
      </p>
    </SheetPart>
  );
}
