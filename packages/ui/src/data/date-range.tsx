import { Button, Popover } from "@mantine/core";
import { IconCalendar, IconChevronDown } from "@tabler/icons-react";
import { useId, useState } from "react";
import { cx } from "../cx.ts";
import { daysIn, isSpan, presetOf, presetSpan, type DaySpan } from "../format/days.ts";
import { dayOf, formatInstant } from "../format/instants.ts";
import { useUi } from "../text/context.tsx";
import type { PresetName } from "../text/ui-text.ts";
import { FilterChips, type FilterOption } from "./filter-chips.tsx";
import styles from "./date-range.module.css";

const USUAL: readonly PresetName[] = ["today", "last7", "last30", "last90", "thisMonth", "lastMonth", "thisYear"];

/** With what a period is compared; null for nothing. */
export interface Comparison {
  label: string;
  options: readonly FilterOption[];
  value: string | null;
  onChange: (value: string | null) => void;
}

/** Props of DateRange: days of the programme's calendar, both ends included, at most so many. */
export interface DateRangeProps {
  value: DaySpan;
  onChange: (span: DaySpan) => void;
  presets?: readonly PresetName[];
  compare?: Comparison;
  mostDays?: number;
}

/** Chooses a period: a usual one with one tap, or two dates. */
export function DateRange({ value, onChange, presets = USUAL, compare, mostDays = 366 }: DateRangeProps) {
  const { text, locale, timeZone, now } = useUi();
  const [opened, setOpened] = useState(false);
  const today = dayOf(now(), timeZone);
  const preset = presetOf(value, today, presets);
  const day = (at: string) => formatInstant(`${at}T12:00:00Z`, "day", { locale, timeZone: "UTC" });
  const choose = (span: DaySpan) => {
    onChange(span);
    setOpened(false);
  };
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-start" trapFocus returnFocus>
      <Popover.Target>
        <Button
          variant="default"
          leftSection={<IconCalendar size={18} stroke={1.6} />}
          rightSection={<IconChevronDown size={16} stroke={1.6} />}
          onClick={() => setOpened(!opened)}
        >
          {preset ? text.presets[preset] : `${day(value.from)} – ${day(value.to)}`}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={text.period}>
        <div className={styles.panel}>
          <div className={styles.presets}>
            {presets.map((name) => (
              <button
                key={name}
                type="button"
                className={cx(styles.preset, name === preset && styles.on)}
                aria-pressed={name === preset}
                onClick={() => choose(presetSpan(name, today))}
              >
                {text.presets[name]}
              </button>
            ))}
          </div>
          <TwoDates value={value} mostDays={mostDays} onApply={choose} />
        </div>
        {compare && <Compare {...compare} />}
      </Popover.Dropdown>
    </Popover>
  );
}

function Compare({ label, options, value, onChange }: Comparison) {
  return (
    <div className={styles.compare}>
      <p className={styles.compareLabel}>{label}</p>
      <FilterChips
        label={label}
        single
        options={options}
        selected={value === null ? [] : [value]}
        onChange={([chosen]) => onChange(chosen ?? null)}
      />
    </div>
  );
}

interface TwoDatesProps {
  value: DaySpan;
  mostDays: number;
  onApply: (span: DaySpan) => void;
}

function TwoDates({ value, mostDays, onApply }: TwoDatesProps) {
  const { text } = useUi();
  const [span, setSpan] = useState(value);
  const id = useId();
  const wrong = !isSpan(span) ? text.wrongPeriod : daysIn(span) > mostDays ? text.longPeriod(mostDays) : null;
  const field = (end: "from" | "to") => (
    <label className={styles.field}>
      {text[end]}
      <input
        type="date"
        className={styles.date}
        value={span[end]}
        aria-invalid={wrong !== null}
        aria-describedby={wrong ? id : undefined}
        onChange={(event) => setSpan({ ...span, [end]: event.currentTarget.value })}
      />
    </label>
  );
  return (
    <div className={styles.dates}>
      {field("from")}
      {field("to")}
      {wrong && (
        <p className={styles.wrong} id={id} role="alert">
          {wrong}
        </p>
      )}
      <Button fullWidth disabled={wrong !== null} onClick={() => onApply(span)}>
        {text.apply}
      </Button>
    </div>
  );
}
