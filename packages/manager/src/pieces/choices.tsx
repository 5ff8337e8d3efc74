import { Select, type SelectProps } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useState } from "react";
import { useApi } from "../shell/query.ts";
import { useWords } from "../shell/words.ts";
import { localText } from "./format.ts";

/** Props of a choice among records: the id that is chosen, none when null. */
export interface ChoiceProps {
  label: string;
  value: string | null;
  onChange: (id: string | null) => void;
  description?: string;
  error?: string | undefined;
  placeholder?: string;
  hideLabel?: boolean;
  required?: boolean;
}

interface Option {
  value: string;
  label: string;
}

type Searched = ChoiceProps & {
  options: readonly Option[];
  chosen: Option | null;
  onSearch: (text: string) => void;
  busy: boolean;
};

/** A select whose options the server searches; what is chosen stays listed. */
function SearchSelect({ options, chosen, onSearch, busy, hideLabel, label, ...field }: Searched) {
  const { t } = useWords();
  const known = chosen && !options.some(({ value }) => value === chosen.value) ? [chosen, ...options] : options;
  const shared: Partial<SelectProps> = hideLabel ? { "aria-label": label, placeholder: label } : { label };
  return (
    <Select
      {...shared}
      {...field}
      searchable
      clearable={!field.required}
      withAsterisk={false}
      clearButtonProps={{ "aria-label": t("lists.clear") }}
      data={[...known]}
      filter={({ options: all }) => all}
      onSearchChange={onSearch}
      nothingFoundMessage={busy ? t("lists.searching") : t("lists.nothing")}
      comboboxProps={{ zIndex: 500 }}
    />
  );
}

function useSearchText() {
  const [typed, setTyped] = useState("");
  const [search] = useDebouncedValue(typed, 250);
  return [search.slice(0, 100), setTyped] as const;
}

/** Chooses a member by name or e-mail. */
export function MemberChoice(props: ChoiceProps) {
  const [search, onSearch] = useSearchText();
  const one = useApi("GET /members/:id", { params: { id: props.value ?? "" } }, { enabled: Boolean(props.value) });
  const chosen = one.data && props.value ? { value: one.data.id, label: one.data.name } : null;
  const text = search === chosen?.label ? "" : search;
  const found = useApi("GET /members", { query: { search: text, limit: 30 } });
  const options = (found.data?.items ?? []).map(({ id, name, email }) => ({ value: id, label: `${name} · ${email}` }));
  const shown = options.map((option) => (option.value === chosen?.value ? chosen : option));
  return <SearchSelect {...props} options={shown} chosen={chosen} onSearch={onSearch} busy={found.isFetching} />;
}

/** Chooses a store by name. */
export function StoreChoice(props: ChoiceProps) {
  const [search, onSearch] = useSearchText();
  const one = useApi("GET /stores/:id", { params: { id: props.value ?? "" } }, { enabled: Boolean(props.value) });
  const chosen = one.data && props.value ? { value: one.data.id, label: one.data.name } : null;
  const text = search === chosen?.label ? "" : search;
  const found = useApi("GET /stores", { query: { search: text, limit: 50 } });
  const options = (found.data?.items ?? []).map(({ id, name }) => ({ value: id, label: name }));
  return <SearchSelect {...props} options={options} chosen={chosen} onSearch={onSearch} busy={found.isFetching} />;
}

/** Chooses a product by name or SKU. */
export function ProductChoice(props: ChoiceProps) {
  const { language } = useWords();
  const [search, onSearch] = useSearchText();
  const one = useApi("GET /products/:sku", { params: { sku: props.value ?? "" } }, { enabled: Boolean(props.value) });
  const labelOf = (product: { sku: string; name: { en: string; fr?: string | undefined } }) =>
    `${localText(product.name, language)} · ${product.sku}`;
  const chosen = props.value ? { value: props.value, label: one.data ? labelOf(one.data) : props.value } : null;
  const text = search === chosen?.label ? "" : search;
  const found = useApi("GET /products", { query: { search: text, limit: 30 } });
  const options = (found.data?.items ?? []).map((product) => ({ value: product.sku, label: labelOf(product) }));
  return <SearchSelect {...props} options={options} chosen={chosen} onSearch={onSearch} busy={found.isFetching} />;
}

/** Chooses a challenge by its title; the newest 200 are offered. */
export function ChallengeChoice(props: ChoiceProps) {
  const { language } = useWords();
  const [search, onSearch] = useSearchText();
  const found = useApi("GET /challenges", { query: { limit: 200 } });
  const all = (found.data?.items ?? []).map(({ id, title }) => ({ value: id, label: localText(title, language) }));
  const chosen = all.find(({ value }) => value === props.value) ?? null;
  const text = search === chosen?.label ? "" : search.toLocaleLowerCase();
  const options = all.filter(({ label }) => label.toLocaleLowerCase().includes(text));
  return <SearchSelect {...props} options={options} chosen={chosen} onSearch={onSearch} busy={found.isFetching} />;
}
