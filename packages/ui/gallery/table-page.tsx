import { Button } from "@mantine/core";
import { IconCheck, IconClock, IconX } from "@tabler/icons-react";
import { useState } from "react";
import {
  Avatar,
  Chip,
  DataTable,
  DateRange,
  DateTime,
  EmptyState,
  FilterChips,
  Money,
  Section,
  SideSheet,
  type Column,
  type Sorting,
} from "../src/index.ts";
import styles from "./gallery.module.css";

interface Order {
  id: string;
  placedAt: string;
  member: string | null;
  by: string | null;
  status: "OK" | "PENDING" | "CANCELLED";
  amount: string;
  points: number;
}

const names = ["Ana Moreau", "Tom Okafor", null, "Inès Haddad", "Ana Moreau", "Sven Lind", null, "Mira Nowak"];
const orders: Order[] = names.map((member, index) => ({
  id: String(20418 - index * 3),
  placedAt: `2026-03-${String(12 - index).padStart(2, "0")}T1${index}:05:00Z`,
  member,
  by: member ? (index % 2 ? "Affiliation" : "Conversation") : null,
  status: index === 3 ? "CANCELLED" : index === 1 ? "PENDING" : "OK",
  amount: ["129.00", "89.90", "1249.00", "54.00", "310.50", "76.20", "18.00", "449.00"][index]!,
  points: member && index !== 1 ? [13, 0, 0, 6, 32, 8, 0, 45][index]! : 0,
}));

const chips = {
  OK: { tone: "good", icon: <IconCheck aria-hidden="true" />, word: "Confirmed" },
  PENDING: { tone: "warning", icon: <IconClock aria-hidden="true" />, word: "Pending" },
  CANCELLED: { tone: "bad", icon: <IconX aria-hidden="true" />, word: "Cancelled" },
} as const;

const columns: Column<Order>[] = [
  { id: "id", header: "Order", cell: (order) => order.id },
  { id: "placedAt", header: "Placed", cell: (order) => <DateTime at={order.placedAt} />, sortable: true },
  { id: "member", header: "Member", cell: (order) => <Member name={order.member} /> },
  { id: "by", header: "By", cell: (order) => order.by ?? "–", hidden: true },
  {
    id: "status",
    header: "Status",
    cell: ({ status }) => (
      <Chip quiet tone={chips[status].tone} icon={chips[status].icon}>
        {chips[status].word}
      </Chip>
    ),
  },
  { id: "points", header: "Points", numeric: true, cell: (order) => order.points || "–" },
  {
    id: "amount",
    header: "Amount, €",
    numeric: true,
    sortable: true,
    cell: (order) => <Money bare value={{ amount: order.amount, currency: "EUR" }} />,
  },
];

function Member({ name }: { name: string | null }) {
  if (!name) return <>–</>;
  return (
    <span className={styles.cell}>
      <Avatar name={name} size={24} decorative />
      {name}
    </span>
  );
}

/** A list of the back office. */
export function TablePage() {
  const [open, setOpen] = useState<Order | null>(null);
  const [sorting, setSorting] = useState<Sorting | null>({ column: "placedAt", descending: true });
  const [filters, setFilters] = useState(["OK"]);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [span, setSpan] = useState({ from: "2026-02-11", to: "2026-03-12" });
  const [compare, setCompare] = useState<string | null>("before");
  return (
    <>
      <div className={styles.row}>
        <DateRange
          value={span}
          onChange={setSpan}
          compare={{
            label: "Compare with",
            options: [
              { value: "before", label: "The days before" },
              { value: "year", label: "The same days last year" },
            ],
            value: compare,
            onChange: setCompare,
          }}
        />
      </div>
      <Section title="Orders">
        <DataTable
          label="Orders"
          columns={columns}
          rows={orders}
          keyOf={(order) => order.id}
          onOpen={setOpen}
          openKey={open?.id ?? null}
          sorting={sorting}
          onSort={setSorting}
          hasMore
          onLoadMore={() => undefined}
          selection={{ selected: chosen, onChange: setChosen, actions: <Button size="sm">Reviewed</Button> }}
          filters={
            <FilterChips
              label="Filters"
              selected={filters}
              onChange={setFilters}
              options={[
                { value: "OK", label: "Confirmed", count: 214 },
                { value: "review", label: "To review", count: 3 },
                { value: "store", label: "In store" },
              ]}
            />
          }
        />
      </Section>
      <Section title="Nothing, waiting, broken">
        <div className={styles.states}>
          <DataTable
            label="Empty"
            columns={columns}
            rows={[]}
            keyOf={(order) => order.id}
            empty={
              <EmptyState drawing="sales" title="No order in this period">
                Choose a longer one, or wait for the next sale.
              </EmptyState>
            }
          />
          <DataTable label="Loading" columns={columns} rows={[]} keyOf={(order) => order.id} state="loading" />
          <DataTable
            label="Broken"
            columns={columns}
            rows={[]}
            keyOf={(order) => order.id}
            state="error"
            onRetry={() => undefined}
          />
        </div>
      </Section>
      <SideSheet opened={open !== null} title={`Order ${open?.id}`} lead="Web shop" onClose={() => setOpen(null)}>
        {open && <Money value={{ amount: open.amount, currency: "EUR" }} />}
      </SideSheet>
    </>
  );
}
