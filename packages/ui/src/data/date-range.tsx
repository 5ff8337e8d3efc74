import { Button, Popover } from "@mantine/core";
import { IconCalendar, IconChevronDown } from "@tabler/icons-react";
import { useId, useState } from "react";
import { cx } from "../cx.ts";
import { daysIn, isSpan, presetOf, presetSpan, usualPresets, type DaySpan } from "../format/days.ts";
import { dayOf, formatInstant } from "../format/instants.ts";
import { useUi } from "../text/context.tsx";
import type { PresetName } from "../text/ui-text.ts";
import { FilterChips, type FilterOption } from "./filter-chips.tsx";
import styles from "./date-range.module.css";

/** With what a period is compared; null for nothing. */
export interface Comparison {
  label: string;
  options: readonly FilterOption[];
  value: string | null;
  onChange: (value: string | null) => void;
}

/** Props of DateRange: days of the programme's calendar, both ends included, at most so many. With `onAnyTime` there may be no period: null. */
export interface DateRangeProps {
  value: DaySpan | null;
  onChange: (span: DaySpan) => void;
  onAnyTime?: () => void;
  presets?: readonly PresetName[];
  compare?: Comparison;
  mostDays?: number;
}

/** Chooses a period: a usual one with one tap, or two dates. */
export function DateRange(props: DateRangeProps) {
  const { value, onChange, onAnyTime, presets = usualPresets, compare, mostDays = 366 } = props;
  const { text, locale, timeZone, now } = useUi();
  const [opened, setOpened] = useState(false);
  const today = dayOf(now(), timeZone);
  const preset = value && presetOf(value, today, presets);
  const day = (at: string) => formatInstant(`${at}T12:00:00Z`, "day", { locale, timeZone: "UTC" });
  const named = preset ? text.presets[preset] : value ? `${day(value.from)} – ${day(value.to)}` : text.anyTime;
  const close = (act: () => void) => {
    act();
    setOpened(false);
  };
  const choose = (span: DaySpan) => close(() => onChange(span));
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-start" trapFocus returnFocus>
      <Popover.Target>
        <Button
          variant="default"
          leftSection={<IconCalendar size={18} stroke={1.6} />}
          rightSection={<IconChevronDown size={16} stroke={1.6} />}
          onClick={() => setOpened(!opened)}
        >
          {named}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={text.period}>
        <div className={styles.panel}>
          <div className={styles.presets}>
            {onAnyTime && <Preset label={text.anyTime} on={value === null} onChoose={() => close(onAnyTime)} />}
            {presets.map((name) => (
              <Preset
                key={name}
                label={text.presets[name]}
                on={name === preset}
                onChoose={() => choose(presetSpan(name, today))}
              />
            ))}
          </div>
          <TwoDates value={value ?? presetSpan("last30", today)} mostDays={mostDays} onApply={choose} />
        </div>
        {compare && <Compare {...compare} />}
      </Popover.Dropdown>
    </Popover>
  );
}

function Preset({ label, on, onChoose }: { label: string; on: boolean; onChoose: () => void }) {
  return (
    <button type="button" className={cx(styles.preset, on && styles.on)} aria-pressed={on} onClick={onChoose}>
      {label}
    </button>
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
