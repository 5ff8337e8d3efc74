import { TextInput } from "@mantine/core";
import type { Store } from "@rapport/contracts";
import { ErrorState, Skeleton, useUi } from "@rapport/ui";
import { useState } from "react";
import { FieldForm } from "../../pieces/field-form.tsx";
import { Sheet } from "../../pieces/sheet.tsx";
import { ActButton } from "../../pieces/act-button.tsx";
import { ProblemNote, ReadOnlyNote } from "../../pieces/notes.tsx";
import { useFields } from "../../pieces/use-fields.ts";
import { useLast } from "../../pieces/use-last.ts";
import { call, isFree } from "../../shell/api.ts";
import { href } from "../../shell/address.ts";
import { errorWords } from "../../shell/errors.ts";
import { useAct, useApi } from "../../shell/query.ts";
import { useMay } from "../../shell/session.tsx";
import { useWords } from "../../shell/words.ts";
import { emptyStore, storeBody, storeFields, storeProblems, type StoreFields } from "./store-body.ts";

/** The address of a store that is not there yet. */
export const NEW_STORE = "-new";

/** A store beside the list, to read and to change. */
export function StoreSheet({ id, onClose }: { id: string | null; onClose: () => void }) {
  const { t, language } = useWords();
  const shown = useLast(id);
  const isNew = shown === NEW_STORE;
  const store = useApi("GET /stores/:id", { params: { id: shown ?? "" } }, { enabled: shown !== null && !isNew });
  const title = isNew ? t("stores.add") : (store.data?.name ?? t("stores.store"));
  return (
    <Sheet opened={id !== null} onClose={onClose} title={title}>
      {store.error ? (
        <ErrorState detail={errorWords(store.error, t, language)} onRetry={() => void store.refetch()} />
      ) : isNew || store.data ? (
        <Form key={shown} store={isNew ? null : store.data!} onClose={onClose} />
      ) : (
        <Skeleton rows={4} />
      )}
    </Sheet>
  );
}

function Form({ store, onClose }: { store: Store | null; onClose: () => void }) {
  const { t } = useWords();
  const { Link } = useUi();
  const may = useMay("editor");
  const { form, text } = useFields<StoreFields>(store ? storeFields(store) : emptyStore);
  const [tried, setTried] = useState(false);
  const [taken, setTaken] = useState<string | null>(null);
  const found = storeProblems(form, taken);
  const problems = tried ? found : {};
  const saving = useAct(
    async () => {
      if (!store && !(await isFree("GET /stores/:id", form.id))) return false;
      await call("PUT /stores/:id", { params: { id: form.id }, body: storeBody(form) });
      return true;
    },
    {
      changes: ["/stores"],
      done: (isSaved) => (isSaved ? t("stores.saved") : null),
      after: (isSaved) => (isSaved ? onClose() : setTaken(form.id)),
    },
  );
  const submit = () => {
    setTried(true);
    if (Object.keys(found).length === 0) saving.run(undefined);
  };
  const field = (name: keyof StoreFields) => ({
    label: t(`stores.${name}`),
    error: problems[name] ? t(`stores.problems.${problems[name]}`) : undefined,
    ...text(name),
  });
  return (
    <FieldForm onSubmit={submit}>
      <ReadOnlyNote need="editor" />
      <fieldset className="manager-fields manager-stack" disabled={!may}>
        <TextInput {...field("name")} />
        <TextInput {...field("id")} description={t("stores.idHint")} disabled={store !== null} />
        <TextInput {...field("street")} />
        <div className="manager-columns" style={{ gridTemplateColumns: "1fr 2fr" }}>
          <TextInput {...field("postcode")} />
          <TextInput {...field("city")} />
        </div>
        <TextInput {...field("country")} />
        <div className="manager-columns" style={{ gridTemplateColumns: "1fr 1fr" }}>
          <TextInput {...field("latitude")} inputMode="decimal" />
          <TextInput {...field("longitude")} inputMode="decimal" />
        </div>
      </fieldset>
      <ProblemNote problem={saving.problem} />
      <div className="manager-row">
        <ActButton type="submit" loading={saving.busy}>
          {t("actions.save")}
        </ActButton>
        {store && (
          <Link href={href("/members", { storeId: store.id })}>{t("stores.itsMembers", { count: store.members })}</Link>
        )}
      </div>
    </FieldForm>
  );
}
