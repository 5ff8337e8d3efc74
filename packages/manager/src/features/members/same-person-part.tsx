import { useUi } from "@rapport/ui";
import { SheetPart } from "../../pieces/facts.tsx";
import { href } from "../../shell/address.ts";
import { useApi } from "../../shell/query.ts";
import { useWords } from "../../shell/words.ts";
import { PersonRecords } from "./person-records.tsx";

/** Whom the programme holds for the same human being, and why (PEO-2). */
export function SamePersonPart({ memberId }: { memberId: string }) {
  const { t } = useWords();
  const { Link } = useUi();
  const person = useApi("GET /members/:id/links", { params: { id: memberId } });
  if (!person.data) return null;
  return (
    <SheetPart
      title={t("people.same")}
      actions={<Link href={href(`/people/${encodeURIComponent(person.data.id)}`)}>{t("people.open")}</Link>}
    >
      <PersonRecords person={person.data} />
    </SheetPart>
  );
}
