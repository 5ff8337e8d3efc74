import { act } from "react";
import { afterEach, describe, expect, it, vi } from "vitest";
import { button, click, find, press, render, type, type Rendered } from "../test/render.tsx";
import { DataTable, type DataTableProps } from "./data-table.tsx";
import { DateRange } from "./date-range.tsx";
import { FileDrop, isAccepted } from "./file-drop.tsx";
import { FilterChips } from "./filter-chips.tsx";
import { LineChart } from "./line-chart.tsx";
import { StatTile } from "./stat-tile.tsx";
import type { Sorting } from "./table-columns.ts";

let shown: Rendered | undefined;
afterEach(async () => {
  await shown?.end();
  localStorage.clear();
});

interface Row {
  id: string;
  amount: string;
}
const rows: Row[] = ["a", "b", "c"].map((id, index) => ({ id, amount: `${index}.00` }));
const columns = [
  { id: "id", header: "Order", cell: (row: Row) => row.id },
  { id: "amount", header: "Amount", cell: (row: Row) => row.amount, numeric: true, sortable: true },
  { id: "note", header: "Note", cell: () => "–", hidden: true },
];
const table = (more: Partial<DataTableProps<Row>> = {}) => (
  <DataTable label="Orders" columns={columns} rows={rows} keyOf={(row) => row.id} onOpen={() => undefined} {...more} />
);
const links = () => [...shown!.page.querySelectorAll<HTMLElement>("[data-row-link]")];

describe("DataTable", () => {
  it("is one stop in the tab order; arrows, Home and End walk its rows", async () => {
    shown = await render(table());
    expect(links().map((link) => link.tabIndex)).toEqual([0, -1, -1]);
    links()[0]!.focus();
    await press(links()[0]!, "ArrowDown");
    expect(document.activeElement).toBe(links()[1]);
    await press(links()[1]!, "End");
    expect(document.activeElement).toBe(links()[2]);
    await press(links()[2]!, "ArrowDown");
    expect(document.activeElement).toBe(links()[2]);
    await press(links()[2]!, "ArrowUp");
    await press(links()[1]!, "Home");
    expect(document.activeElement).toBe(links()[0]);
    expect(links().map((link) => link.tabIndex)).toEqual([0, -1, -1]);
  });

  it("opens a row by its link and by a click anywhere on it, once", async () => {
    const onOpen = vi.fn<(row: Row) => void>();
    shown = await render(table({ onOpen }));
    await click(links()[1]!);
    await click(find(shown.page, "tbody tr:nth-child(3) td:last-child"));
    expect(onOpen.mock.calls.map(([row]) => row.id)).toEqual(["b", "c"]);
  });

  it("chooses rows one by one and all at once, without opening them", async () => {
    const onOpen = vi.fn<(row: Row) => void>();
    const onChange = vi.fn<(selected: ReadonlySet<string>) => void>();
    const selection = { onChange, actions: <button type="button">Close them</button> };
    shown = await render(table({ onOpen, selection: { ...selection, selected: new Set(["b"]) } }));
    const boxes = [...shown.page.querySelectorAll<HTMLInputElement>("input[type=checkbox]")];
    expect(boxes.map((box) => box.getAttribute("aria-label"))).toEqual([
      "Choose all rows shown",
      "Choose a",
      "Choose b",
      "Choose c",
    ]);
    expect(boxes.map((box) => [box.checked, box.indeterminate])).toEqual([
      [false, true],
      [false, false],
      [true, false],
      [false, false],
    ]);
    await click(boxes[1]!);
    await click(boxes[2]!);
    await click(boxes[0]!);
    await click(button(shown.page, "Choose none"));
    await click(find(shown.page, "tbody td"));
    expect(onChange.mock.calls.map(([selected]) => [...selected])).toEqual([["b", "a"], [], ["a", "b", "c"], []]);
    expect(onOpen).not.toHaveBeenCalled();
    expect(find(shown.page, "[role=group]").textContent).toContain("1 chosen");
    await shown.show(table({ selection: { ...selection, selected: new Set() } }));
    expect(shown.page.textContent).not.toContain("chosen");
  });

  it("asks for another order, down first", async () => {
    const onSort = vi.fn<(sorting: Sorting) => void>();
    shown = await render(table({ onSort, sorting: null }));
    await click(button(shown.page, "Amount"));
    await shown.show(table({ onSort, sorting: { column: "amount", descending: true } }));
    expect(find(shown.page, "th:last-child").getAttribute("aria-sort")).toBe("descending");
    await click(button(shown.page, "Amount"));
    expect(onSort.mock.calls.map(([sorting]) => sorting.descending)).toEqual([true, false]);
  });

  it("remembers the chosen columns", async () => {
    shown = await render(table({ storageKey: "orders" }));
    const heads = () => [...shown!.page.querySelectorAll("th")].map((head) => head.textContent);
    expect(heads()).toEqual(["Order", "Amount"]);
    await click(button(shown.page, "Columns"));
    const choices = [...document.querySelectorAll<HTMLElement>("[role=menuitemcheckbox]")];
    expect(choices.map((choice) => choice.getAttribute("aria-checked"))).toEqual(["true", "false"]);
    await click(choices[1]!);
    await click(choices[0]!);
    expect(heads()).toEqual(["Order", "Note"]);
    await shown.end();
    shown = await render(table({ storageKey: "orders" }));
    expect(heads()).toEqual(["Order", "Note"]);
  });

  it("says that it is empty, waits, or failed, and loads more", async () => {
    const onRetry = vi.fn<() => void>();
    const onLoadMore = vi.fn<() => void>();
    shown = await render(table({ rows: [], empty: <p>No order yet</p> }));
    expect(shown.page.textContent).toContain("No order yet");
    await shown.show(table({ state: "loading" }));
    expect(find(shown.page, "output").getAttribute("aria-label")).toBe("Loading");
    await shown.show(table({ state: "error", onRetry }));
    await click(button(shown.page, "Try again"));
    await shown.show(table({ hasMore: true, onLoadMore }));
    await click(button(shown.page, "Load more"));
    expect([onRetry.mock.calls.length, onLoadMore.mock.calls.length]).toEqual([1, 1]);
  });
});

describe("choices", () => {
  const options = [
    { value: "ok", label: "Confirmed" },
    { value: "review", label: "To review" },
  ];

  it("filter chips go on and off", async () => {
    const onChange = vi.fn<(selected: string[]) => void>();
    shown = await render(<FilterChips label="Filters" options={options} selected={["ok"]} onChange={onChange} />);
    await click(button(shown.page, "To review"));
    await click(button(shown.page, "Confirmed"));
    await shown.show(<FilterChips label="Filters" options={options} selected={["ok"]} single onChange={onChange} />);
    await click(button(shown.page, "To review"));
    expect(onChange.mock.calls.map(([selected]) => selected)).toEqual([["ok", "review"], [], ["review"]]);
  });

  it("a period is chosen by name, or by two dates in their order", async () => {
    const onChange = vi.fn<(span: { from: string; to: string }) => void>();
    shown = await render(<DateRange value={{ from: "2026-02-11", to: "2026-03-12" }} onChange={onChange} />);
    await click(button(shown.page, "Last 30 days"));
    await click(button(document.body, "Last month"));
    expect(onChange).toHaveBeenLastCalledWith({ from: "2026-02-01", to: "2026-02-28" });
    await click(button(shown.page, "Last 30 days"));
    const [from] = [...document.querySelectorAll<HTMLInputElement>("input[type=date]")];
    await type(from!, "2026-03-20");
    expect(button(document.body, "Apply").disabled).toBe(true);
    expect(document.body.textContent).toContain("The end is before the start.");
    await type(from!, "2020-03-01");
    expect(document.body.textContent).toContain("At most 366 days.");
    await type(from!, "2026-03-01");
    await click(button(document.body, "Apply"));
    expect(onChange).toHaveBeenLastCalledWith({ from: "2026-03-01", to: "2026-03-12" });
  });

  it("a period is compared with one thing or with nothing", async () => {
    const onChange = vi.fn<(value: string | null) => void>();
    const compare = { label: "Compare with", options, onChange };
    const value = { from: "2026-02-11", to: "2026-03-12" };
    shown = await render(<DateRange value={value} onChange={vi.fn()} compare={{ ...compare, value: "ok" }} />);
    await click(button(shown.page, "Last 30 days"));
    await click(button(document.body, "To review"));
    await click(button(document.body, "Confirmed"));
    expect(onChange.mock.calls).toEqual([["review"], [null]]);
  });

  it.each([
    ["list.csv", "text/csv", true],
    ["LIST.CSV", "", true],
    ["list.xlsx", "application/x", false],
    ["photo.png", "image/png", true],
  ])("of the files, %s (%s) is taken: %s", (name, kind, taken) => {
    expect(isAccepted({ name, type: kind }, ".csv, image/*")).toBe(taken);
  });

  it("says why a dropped file is not taken", async () => {
    const onFile = vi.fn<(file: File | null) => void>();
    shown = await render(<FileDrop label="List" accept=".csv" maxBytes={3} file={null} onFile={onFile} />);
    const zone = find(shown.page, "label").parentElement!;
    const choose = (file: File) =>
      act(async () => {
        zone.dispatchEvent(
          Object.assign(new Event("drop", { bubbles: true, cancelable: true }), { dataTransfer: { files: [file] } }),
        );
      });
    await choose(new File(["1234"], "a.csv"));
    expect(find(shown.page, "[role=alert]").textContent).toContain("a.csv is larger than");
    await choose(new File(["1"], "a.pdf"));
    expect(find(shown.page, "[role=alert]").textContent).toContain("a.pdf is not of a kind");
    await choose(new File(["1"], "b.csv"));
    expect(onFile.mock.calls.map(([file]) => file?.name)).toEqual(["b.csv"]);
    expect(shown.page.querySelector("[role=alert]")).toBeNull();
  });
});

describe("figures", () => {
  const points = [
    { label: "Mon", value: 4, compared: 2 },
    { label: "Tue", value: 6, compared: null },
  ];

  it("a chart is read point by point, and has a table twin", async () => {
    shown = await render(<LineChart title="Dialogues" points={points} format={String} valueLabel="Now" />);
    const reader = find<HTMLInputElement>(shown.page, "input[type=range]");
    expect(reader.getAttribute("aria-valuetext")).toBe("Tue: 6");
    await type(reader, "0");
    expect(reader.getAttribute("aria-valuetext")).toBe("Mon: 4, Before 2");
    await click(button(shown.page, "Table"));
    const cells = [...shown.page.querySelectorAll("tbody tr")].map((row) => row.textContent);
    expect(cells).toEqual(["Mon42", "Tue6–"]);
  });

  it("a tile says its change in words, and whether that is good", async () => {
    shown = await render(
      <StatTile label="First answer" value="2 min" change={-20} lowerIsBetter comparedWith="last week" />,
    );
    expect(shown.page.textContent).toContain("-20% against last week");
    await shown.show(<StatTile label="Rating" value="4.8" change={0} comparedWith="last week" />);
    expect(shown.page.textContent).toContain("no change against last week");
  });
});
