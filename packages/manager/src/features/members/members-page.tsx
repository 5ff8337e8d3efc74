import { Button, Select } from "@mantine/core";
import { List } from "../../pieces/list.tsx";
import { ActButton } from "../../pieces/act-button.tsx";
import { Avatar, DateTime, EmptyState, FilterChips, PresenceLabel, type Column } from "@rapport/ui";
import { CsvButton } from "../../pieces/csv-button.tsx";
import { StoreChoice } from "../../pieces/choices.tsx";
import { presenceState, presenceWords } from "../../pieces/format.ts";
import { StoreName } from "../../pieces/names.tsx";
import { FilterBar } from "../../pieces/filter-bar.tsx";
import { SavedViews } from "../../pieces/saved-views.tsx";
import { Screen } from "../../pieces/screen.tsx";
import { SearchField } from "../../pieces/search-field.tsx";
import { useSelection } from "../../pieces/use-selection.ts";
import { href, useClose, useGo, useParam, useSearch } from "../../shell/address.ts";
import { allRows, useApi, useRows, type RowOf } from "../../shell/query.ts";
import { useMay } from "../../shell/session.tsx";
import { useWords, type Say } from "../../shell/words.ts";
import { BulkStates } from "./bulk-states.tsx";
import { MemberSheet } from "./member-sheet.tsx";
import { NEW_MEMBER, NewMemberSheet } from "./new-member-sheet.tsx";
import { membersQuery, roles, states } from "./member-lists.ts";
import { MembersTabs } from "./members-tabs.tsx";
import { StateChip } from "./state-chip.tsx";
import styles from "./members.module.css";

type Row = RowOf<"GET /members">;
const keyOf = (row: Row) => row.id;

/** Everybody admitted to the App, or asking to be. */
export default function MembersPage() {
  const { t } = useWords();
  const go = useGo();
  const close = useClose();
  const { search } = useSearch();
  const openId = useParam("memberId");
  const isNew = openId === NEW_MEMBER;
  const leave = () => close(href("/members", search));
  const query = membersQuery(search);
  const list = useRows("GET /members", { query });
  const may = useMay("editor");
  const { chosen, clear, selectionWith } = useSelection(list.rows, keyOf);
  return (
    <Screen
      width="full"
      title={t("nav.members")}
      lead={t("members.lead")}
      actions={
        <>
          <CsvButton name="members" columns={csvColumns} load={() => allRows("GET /members", { query })} />
          <ActButton variant="default" onClick={() => go(href(`/members/${NEW_MEMBER}`, search))}>
            {t("members.add")}
          </ActButton>
          <ActButton onClick={() => go(href("/joining"))}>{t("members.invite")}</ActButton>
        </>
      }
    >
      <MembersTabs />
      <List
        label={t("nav.members")}
        columns={columnsOf(t)}
        {...list}
        keyOf={keyOf}
        nameOf={(row) => row.name}
        {...(may && { selection: selectionWith(<BulkStates chosen={chosen} onDone={clear} />) })}
        hrefOf={(row) => href(`/members/${encodeURIComponent(row.id)}`, search)}
        openKey={openId}
        storageKey="members"
        tools={<SavedViews list="/members" />}
        filters={<Filters />}
        empty={<NoMembers filtered={Object.values(query).some(Boolean)} />}
      />
      <MemberSheet id={isNew ? null : openId} onClose={leave} />
      <NewMemberSheet opened={isNew} onClose={leave} />
    </Screen>
  );
}

function columnsOf(t: Say): Column<Row>[] {
  return [
    {
      id: "name",
      header: t("members.member"),
      cell: (row) => (
        <span className={styles.person}>
          <Avatar name={row.name} src={row.photoUrl} size={32} decorative />
          <span>
            {row.name}
            {row.alias && <span className="manager-quiet"> · {row.alias}</span>}
          </span>
        </span>
      ),
    },
    { id: "email", header: t("members.email"), cell: (row) => row.email, wide: true },
    { id: "role", header: t("members.role"), cell: (row) => t(`roles.${row.role}`) },
    { id: "state", header: t("members.state"), cell: (row) => <StateChip state={row.state} /> },
    { id: "store", header: t("members.store"), cell: (row) => (row.storeId ? <StoreName id={row.storeId} /> : "–") },
    {
      id: "presence",
      header: t("members.presence"),
      cell: (row) => <PresenceLabel state={presenceState(row.presence)} word={presenceWords(row.presence, t)} />,
    },
    {
      id: "joined",
      header: t("members.joined"),
      cell: (row) => <DateTime at={row.joinedAt} show="day" />,
      hidden: true,
    },
    { id: "id", header: t("members.id"), cell: (row) => <span className="manager-mono">{row.id}</span>, hidden: true },
  ];
}

function Filters() {
  const { t } = useWords();
  const { search, change } = useSearch();
  const pending = useApi("GET /members", { query: { state: "pending", limit: 200 } }).data?.items.length ?? 0;
  const shown = states.filter((state) => ["pending", "active", "blocked", "removed"].includes(state));
  const set = ["role", "storeId", "state"].filter((name) => search[name]).length;
  const find = (
    <SearchField
      label={t("members.search")}
      value={search["search"] ?? ""}
      onChange={(text) => change({ search: text }, { replace: true })}
    />
  );
  return (
    <FilterBar search={find} active={set}>
      <div className="manager-row">
        <Select
          aria-label={t("members.role")}
          placeholder={t("members.role")}
          clearable
          clearButtonProps={{ "aria-label": t("lists.clear") }}
          data={roles.map((value) => ({ value, label: t(`roles.${value}`) }))}
          value={search["role"] ?? null}
          onChange={(role) => change({ role })}
        />
        <StoreChoice
          hideLabel
          label={t("members.store")}
          value={search["storeId"] ?? null}
          onChange={(storeId) => change({ storeId })}
        />
        <FilterChips
          label={t("members.state")}
          single
          options={shown.map((value) => ({
            value,
            label: t(`states.${value}`),
            ...(value === "pending" && pending > 0 && { count: pending }),
          }))}
          selected={search["state"] ? [search["state"]] : []}
          onChange={([state]) => change({ state })}
        />
      </div>
    </FilterBar>
  );
}

function NoMembers({ filtered }: { filtered: boolean }) {
  const { t } = useWords();
  const go = useGo();
  const action = filtered ? (
    <Button variant="default" onClick={() => go(href("/members"), { replace: true })}>
      {t("lists.clearFilters")}
    </Button>
  ) : (
    <Button onClick={() => go(href("/joining"))}>{t("members.invite")}</Button>
  );
  return (
    <EmptyState
      drawing={filtered ? "search" : "conversations"}
      title={filtered ? t("lists.nothing") : t("members.none")}
      action={action}
    >
      {filtered ? t("lists.nothingHint") : t("members.noneHint")}
    </EmptyState>
  );
}

const csvColumns = [
  { header: "id", value: (row: Row) => row.id },
  { header: "firstName", value: (row: Row) => row.firstName },
  { header: "lastName", value: (row: Row) => row.lastName },
  { header: "alias", value: (row: Row) => row.alias },
  { header: "email", value: (row: Row) => row.email },
  { header: "role", value: (row: Row) => row.role },
  { header: "state", value: (row: Row) => row.state },
  { header: "storeId", value: (row: Row) => row.storeId },
  { header: "sponsorId", value: (row: Row) => row.sponsorId },
  { header: "customerId", value: (row: Row) => row.customerId },
  { header: "joinedAt", value: (row: Row) => row.joinedAt },
  { header: "underContract", value: (row: Row) => row.underContract },
];
