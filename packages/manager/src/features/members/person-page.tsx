import { ErrorState, Section, Skeleton } from "@rapport/ui";
import { useState } from "react";
import { ActButton } from "../../pieces/act-button.tsx";
import { Screen } from "../../pieces/screen.tsx";
import { href, useParam } from "../../shell/address.ts";
import { errorWords } from "../../shell/errors.ts";
import { useApi } from "../../shell/query.ts";
import { useWords } from "../../shell/words.ts";
import { JoinPersonsDialog } from "./join-persons-dialog.tsx";
import { PersonRecords } from "./person-records.tsx";

/** One human being with all records the programme holds of him or her (PEO-2). */
export default function PersonPage() {
  const { t, language } = useWords();
  const id = useParam("personId") ?? "";
  const person = useApi("GET /people/:id", { params: { id } });
  const [joining, setJoining] = useState(false);
  const name = person.data?.members[0]?.name ?? person.data?.visitors.find((visitor) => visitor.name)?.name;
  return (
    <Screen
      width="text"
      title={name ?? t("people.person")}
      lead={t("people.id", { id })}
      back={{ href: href("/members"), label: t("nav.members") }}
      actions={
        <ActButton variant="default" onClick={() => setJoining(true)}>
          {t("people.join")}
        </ActButton>
      }
    >
      {person.data ? (
        <Section title={t("people.same")} lead={t("people.sameLead")}>
          <PersonRecords person={person.data} />
        </Section>
      ) : person.error ? (
        <ErrorState detail={errorWords(person.error, t, language)} onRetry={() => void person.refetch()} />
      ) : (
        <Skeleton rows={4} />
      )}
      <JoinPersonsDialog personId={id} opened={joining} onClose={() => setJoining(false)} />
    </Screen>
  );
}
