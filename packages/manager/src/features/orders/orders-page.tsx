import { EmptyState, FilterChips, formatMoney, useUi } from "@rapport/ui";
import { Button, Select } from "@mantine/core";
import { List } from "../../pieces/list.tsx";
import { MemberChoice } from "../../pieces/choices.tsx";
import { CsvButton } from "../../pieces/csv-button.tsx";
import { currencySign } from "../../pieces/format.ts";
import { FilterBar } from "../../pieces/filter-bar.tsx";
import { PeriodFilter } from "../../pieces/period-filter.tsx";
import { SavedViews } from "../../pieces/saved-views.tsx";
import { Screen } from "../../pieces/screen.tsx";
import { SearchField } from "../../pieces/search-field.tsx";
import { href, useClose, useGo, useParam, useSearch } from "../../shell/address.ts";
import { allRows, useRows } from "../../shell/query.ts";
import { useSession } from "../../shell/session.tsx";
import { useWords } from "../../shell/words.ts";
import { orderColumns, orderCsv } from "./order-columns.tsx";
import { OrderSheet } from "./order-sheet.tsx";
import { OrdersTabs } from "./orders-tabs.tsx";
import { attributions, channels, isFiltered, ordersQuery } from "./orders-query.ts";
import { ReconcileButton } from "./reconcile-button.tsx";

/** Orders, newest first, each with its evidence beside it. */
export default function OrdersPage() {
  const { t } = useWords();
  const calendar = useUi();
  const { locale } = calendar;
  const { programme } = useSession();
  const { search } = useSearch();
  const close = useClose();
  const openId = useParam("orderId");
  const query = ordersQuery(search, calendar);
  const { head, ...list } = useRows("GET /orders", { query });
  const totals = head?.totals;
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
        tools={<SavedViews list="/orders" />}
        filters={<Filters />}
        summary={totals && t("orders.totals", { count: totals.orders, amount: formatMoney(totals.amount, locale) })}
        empty={<NoOrders filtered={isFiltered(query)} />}
      />
      <OrderSheet id={openId} onClose={() => close(href("/orders", search))} />
    </Screen>
  );
}

function Filters() {
  const { t } = useWords();
  const { search, change } = useSearch();
  const set = ["memberId", "period", "from", "attribution", "channel", "counted"].filter((name) => search[name]).length;
  const find = (
    <SearchField
      label={t("orders.search")}
      value={search["search"] ?? ""}
      onChange={(text) => change({ search: text }, { replace: true })}
    />
  );
  return (
    <FilterBar search={find} active={set}>
      <div className="manager-row">
        <MemberChoice
          hideLabel
          label={t("members.member")}
          value={search["memberId"] ?? null}
          onChange={(memberId) => change({ memberId })}
        />
        <Select
          aria-label={t("orders.channel")}
          placeholder={t("orders.channel")}
          clearable
          clearButtonProps={{ "aria-label": t("lists.clear") }}
          data={channels.map((value) => ({ value, label: t(`orders.channels.${value}`) }))}
          value={search["channel"] ?? null}
          onChange={(channel) => change({ channel })}
          className="manager-short"
        />
        <PeriodFilter />
      </div>
      <div className="manager-chips">
        <FilterChips
          label={t("orders.status")}
          options={[{ value: "true", label: t("orders.counted") }]}
          selected={search["counted"] === "true" ? ["true"] : []}
          onChange={([counted]) => change({ counted })}
        />
        <FilterChips
          label={t("orders.attribution")}
          options={attributions.map((value) => ({ value, label: t(`orders.attributions.${value}`) }))}
          single
          selected={search["attribution"] ? [search["attribution"]] : []}
          onChange={([attribution]) => change({ attribution })}
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
