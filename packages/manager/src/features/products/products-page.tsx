import { Button } from "@mantine/core";
import { List } from "../../pieces/list.tsx";
import { ActButton } from "../../pieces/act-button.tsx";
import { Chip, Count, EmptyState, FilterChips, Money, Picture, useUi, type Column } from "@rapport/ui";
import { CsvButton } from "../../pieces/csv-button.tsx";
import { currencySign, localText } from "../../pieces/format.ts";
import { Screen } from "../../pieces/screen.tsx";
import { SearchField } from "../../pieces/search-field.tsx";
import { href, useClose, useGo, useParam, useSearch } from "../../shell/address.ts";
import { allRows, useRows, type RowOf } from "../../shell/query.ts";
import { useSession } from "../../shell/session.tsx";
import { useWords, type Language, type Say } from "../../shell/words.ts";
import { CategoryChoice } from "./category-choice.tsx";
import { optionsOf } from "./category-paths.ts";
import { ProductSheet } from "./product-sheet.tsx";
import styles from "./products.module.css";

type Row = RowOf<"GET /products">;

/** The catalogue: what orders name and what members share as cards. */
export default function ProductsPage() {
  const { t, language } = useWords();
  const { locale } = useUi();
  const { programme } = useSession();
  const go = useGo();
  const close = useClose();
  const { search, change } = useSearch();
  const openSku = useParam("sku");
  const query = {
    search: search["search"]?.slice(0, 100),
    categoryId: search["categoryId"],
    active: search["active"] === "false" ? "false" : undefined,
  };
  const list = useRows("GET /products", { query });
  const currency = { code: programme.currency, sign: currencySign(programme.currency, locale) };
  const filtered = Object.values(query).some(Boolean);
  return (
    <Screen
      width="full"
      title={t("nav.products")}
      lead={t("products.lead")}
      actions={
        <>
          <CsvButton name="products" columns={csvColumns} load={() => allRows("GET /products", { query })} />
          <ActButton onClick={() => go(href("/product-import"))}>{t("products.import")}</ActButton>
        </>
      }
    >
      <List
        label={t("nav.products")}
        columns={columnsOf({ t, language, currency })}
        {...list}
        keyOf={(row) => row.sku}
        hrefOf={(row) => href(`/products/${encodeURIComponent(row.sku)}`, search)}
        openKey={openSku}
        storageKey="products"
        filters={
          <div className="manager-row">
            <SearchField
              label={t("products.search")}
              value={search["search"] ?? ""}
              onChange={(text) => change({ search: text }, { replace: true })}
            />
            <CategoryChoice
              hideLabel
              label={t("products.category")}
              value={search["categoryId"] ?? null}
              onChange={(categoryId) => change({ categoryId })}
            />
            <FilterChips
              label={t("products.state")}
              options={[{ value: "false", label: t("products.inactiveOnly") }]}
              selected={search["active"] === "false" ? ["false"] : []}
              onChange={([active]) => change({ active })}
            />
          </div>
        }
        empty={
          <EmptyState
            drawing={filtered ? "search" : "products"}
            title={filtered ? t("lists.nothing") : t("products.none")}
            action={
              <Button onClick={() => go(href(filtered ? "/products" : "/product-import"))}>
                {t(filtered ? "lists.clearFilters" : "products.import")}
              </Button>
            }
          >
            {filtered ? t("lists.nothingHint") : t("products.noneHint")}
          </EmptyState>
        }
      />
      <ProductSheet sku={openSku} onClose={() => close(href("/products", search))} />
    </Screen>
  );
}

function columnsOf(of: { t: Say; language: Language; currency: { code: string; sign: string } }): Column<Row>[] {
  const { t, language, currency } = of;
  return [
    {
      id: "name",
      header: t("products.product"),
      cell: (row) => (
        <span className={styles.product}>
          <Thumbnail url={row.imageUrl} />
          <span>{shownName(row, language)}</span>
        </span>
      ),
    },
    { id: "sku", header: "SKU", cell: (row) => <span className="manager-mono">{row.sku}</span> },
    {
      id: "price",
      header: `${t("products.price")}, ${currency.sign}`,
      numeric: true,
      cell: (row) => (row.price ? <Money bare={row.price.currency === currency.code} value={row.price} /> : "–"),
    },
    {
      id: "stock",
      header: t("products.stock"),
      numeric: true,
      cell: (row) => (row.stock === null ? "–" : <Count value={row.stock} />),
    },
    {
      id: "state",
      header: t("products.state"),
      cell: (row) => (row.active ? t("products.active") : <Chip>{t("products.inactive")}</Chip>),
    },
  ];
}

/** The name, and what tells the variant from the others. */
function shownName(row: Row, language: Language): string {
  const name = localText(row.name, language);
  return [name, optionsOf(row, row.name.en)].filter(Boolean).join(" · ");
}

/** A product's picture, small. */
function Thumbnail({ url }: { url: string | null }) {
  const none = <span className={styles.picture} aria-hidden="true" />;
  return <Picture className={styles.picture} src={url} loading="lazy" width={36} height={36} instead={none} />;
}

const csvColumns = [
  { header: "sku", value: (row: Row) => row.sku },
  { header: "name", value: (row: Row) => row.name.en },
  { header: "nameFr", value: (row: Row) => row.name.fr },
  { header: "price", value: (row: Row) => row.price?.amount },
  { header: "currency", value: (row: Row) => row.price?.currency },
  { header: "stock", value: (row: Row) => row.stock },
  { header: "active", value: (row: Row) => row.active },
  { header: "categoryIds", value: (row: Row) => row.categoryIds.join(" ") },
  { header: "groupId", value: (row: Row) => row.groupId },
  { header: "url", value: (row: Row) => row.url },
  { header: "imageUrl", value: (row: Row) => row.imageUrl },
];
