import { DateRange, EmptyState, FilterChips, useUi } from "@rapport/ui";
import { Button } from "@mantine/core";
import { List } from "../../pieces/list.tsx";
import { MemberChoice } from "../../pieces/choices.tsx";
import { CsvButton } from "../../pieces/csv-button.tsx";
import { currencySign } from "../../pieces/format.ts";
import { FilterBar } from "../../pieces/filter-bar.tsx";
import { Screen } from "../../pieces/screen.tsx";
import { SearchField } from "../../pieces/search-field.tsx";
import { href, useGo, useParam, useSearch } from "../../shell/address.ts";
import { allRows, useRows } from "../../shell/query.ts";
import { useSession } from "../../shell/session.tsx";
import { useWords } from "../../shell/words.ts";
import { spanOf } from "../overview/span.ts";
import { orderColumns, orderCsv } from "./order-columns.tsx";
import { OrderSheet } from "./order-sheet.tsx";
import { OrdersTabs } from "./orders-tabs.tsx";
import { attributions, channels, isFiltered, ordersQuery } from "./orders-query.ts";
import { ReconcileButton } from "./reconcile-button.tsx";

/** Orders, newest first, each with its evidence beside it. */
export default function OrdersPage() {
  const { t } = useWords();
  const { timeZone, locale } = useUi();
  const { programme } = useSession();
  const { search } = useSearch();
  const go = useGo();
  const openId = useParam("orderId");
  const query = ordersQuery(search, timeZone);
  const list = useRows("GET /orders", { query });
  const columns = orderColumns(t, { code: programme.currency, sign: currencySign(programme.currency, locale) });
  return (
    <Screen
      width="full"
      title={t("nav.orders")}
      lead={t("orders.lead")}
      actions={
        <>
          <CsvButton name="orders" columns={orderCsv} load={() => allRows("GET /orders", { query })} />
          <ReconcileButton />
        </>
      }
    >
      <OrdersTabs />
      <List
        label={t("nav.orders")}
        columns={columns}
        {...list}
        keyOf={(row) => row.id}
        nameOf={(row) => `${t("orders.order")} ${row.id}`}
        hrefOf={(row) => href(`/orders/${encodeURIComponent(row.id)}`, search)}
        openKey={openId}
        storageKey="orders"
        filters={<Filters />}
        empty={<NoOrders filtered={isFiltered(query)} />}
      />
      <OrderSheet id={openId} onClose={() => go(href("/orders", search))} />
    </Screen>
  );
}

function Filters() {
  const { t } = useWords();
  const { now, timeZone } = useUi();
  const { search, change } = useSearch();
  const hasSpan = Boolean(search["from"]);
  const set = ["memberId", "from", "attribution", "channel"].filter((name) => search[name]).length;
  const find = (
    <SearchField
      label={t("orders.search")}
      value={search["search"] ?? ""}
      onChange={(text) => change({ search: text })}
    />
  );
  const chips = (name: "attribution" | "channel") => ({
    single: true,
    selected: search[name] ? [search[name]] : [],
    onChange: ([value]: string[]) => change({ [name]: value }),
  });
  return (
    <FilterBar search={find} active={set}>
      <div className="manager-row">
        <MemberChoice
          hideLabel
          label={t("members.member")}
          value={search["memberId"] ?? null}
          onChange={(memberId) => change({ memberId })}
        />
        {hasSpan ? (
          <>
            <DateRange value={spanOf(search, now(), timeZone)} onChange={(span) => change({ ...span })} />
            <Button variant="subtle" color="gray" onClick={() => change({ from: null, to: null })}>
              {t("orders.anyTime")}
            </Button>
          </>
        ) : (
          <Button variant="default" onClick={() => change({ ...spanOf({}, now(), timeZone) })}>
            {t("orders.choosePeriod")}
          </Button>
        )}
      </div>
      <div className="manager-row">
        <FilterChips
          label={t("orders.attribution")}
          options={attributions.map((value) => ({ value, label: t(`orders.attributions.${value}`) }))}
          {...chips("attribution")}
        />
        <FilterChips
          label={t("orders.channel")}
          options={channels.map((value) => ({ value, label: t(`orders.channels.${value}`) }))}
          {...chips("channel")}
        />
      </div>
    </FilterBar>
  );
}

function NoOrders({ filtered }: { filtered: boolean }) {
  const { t } = useWords();
  const go = useGo();
  if (!filtered)
    return (
      <EmptyState
        drawing="sales"
        title={t("orders.none")}
        action={<Button onClick={() => go(href("/integration"))}>{t("orders.connect")}</Button>}
      >
        {t("orders.noneHint")}
      </EmptyState>
    );
  return (
    <EmptyState
      drawing="search"
      title={t("lists.nothing")}
      action={
        <Button variant="default" onClick={() => go(href("/orders"), { replace: true })}>
          {t("lists.clearFilters")}
        </Button>
      }
    >
      {t("lists.nothingHint")}
    </EmptyState>
  );
}
