import { Count, EmptyState, type Column } from "@rapport/ui";
import { List } from "../../pieces/list.tsx";
import { ActButton } from "../../pieces/act-button.tsx";
import { CsvButton } from "../../pieces/csv-button.tsx";
import { Screen } from "../../pieces/screen.tsx";
import { SearchField } from "../../pieces/search-field.tsx";
import { href, useClose, useGo, useParam, useSearch } from "../../shell/address.ts";
import { allRows, useRows, type RowOf } from "../../shell/query.ts";
import { useWords } from "../../shell/words.ts";
import { NEW_STORE, StoreSheet } from "./store-sheet.tsx";

type Row = RowOf<"GET /stores">;

/** The brand's stores. */
export default function StoresPage() {
  const { t } = useWords();
  const go = useGo();
  const close = useClose();
  const { search, change } = useSearch();
  const openId = useParam("storeId");
  const query = { search: search["search"] };
  const list = useRows("GET /stores", { query });
  const columns: Column<Row>[] = [
    { id: "name", header: t("stores.store"), cell: (row) => row.name },
    { id: "city", header: t("stores.city"), cell: (row) => row.address.city || "–" },
    {
      id: "address",
      header: t("stores.address"),
      cell: (row) => [row.address.street, row.address.postcode].filter(Boolean).join(", ") || "–",
    },
    { id: "country", header: t("stores.country"), cell: (row) => row.address.country || "–" },
    { id: "members", header: t("nav.members"), numeric: true, cell: (row) => <Count value={row.members} /> },
    { id: "id", header: t("stores.id"), cell: (row) => <span className="manager-mono">{row.id}</span>, hidden: true },
  ];
  const add = <ActButton onClick={() => go(href(`/stores/${NEW_STORE}`, search))}>{t("stores.add")}</ActButton>;
  return (
    <Screen
      title={t("nav.stores")}
      lead={t("stores.lead")}
      actions={
        <>
          <CsvButton name="stores" columns={csvColumns} load={() => allRows("GET /stores", { query })} />
          {add}
        </>
      }
    >
      <List
        label={t("nav.stores")}
        columns={columns}
        {...list}
        keyOf={(row) => row.id}
        nameOf={(row) => row.name}
        hrefOf={(row) => href(`/stores/${encodeURIComponent(row.id)}`, search)}
        openKey={openId}
        storageKey="stores"
        filters={
          <SearchField
            label={t("stores.search")}
            value={search["search"] ?? ""}
            onChange={(text) => change({ search: text }, { replace: true })}
          />
        }
        empty={
          <EmptyState drawing="products" title={query.search ? t("lists.nothing") : t("stores.none")} action={add}>
            {query.search ? t("lists.nothingHint") : t("stores.noneHint")}
          </EmptyState>
        }
      />
      <StoreSheet id={openId} onClose={() => close(href("/stores", search))} />
    </Screen>
  );
}

const csvColumns = [
  { header: "id", value: (row: Row) => row.id },
  { header: "name", value: (row: Row) => row.name },
  { header: "street", value: (row: Row) => row.address.street },
  { header: "postcode", value: (row: Row) => row.address.postcode },
  { header: "city", value: (row: Row) => row.address.city },
  { header: "country", value: (row: Row) => row.address.country },
  { header: "latitude", value: (row: Row) => row.address.latitude },
  { header: "longitude", value: (row: Row) => row.address.longitude },
  { header: "members", value: (row: Row) => row.members },
];
