import { Button, Checkbox, Popover } from "@mantine/core";
import { IconCalendar, IconChevronDown } from "@tabler/icons-react";
import { useId, useState } from "react";
import { cx } from "../cx.ts";
import { isSpan, presetOf, presetSpan, type DaySpan } from "../format/days.ts";
import { dayOf, formatInstant } from "../format/instants.ts";
import { useUi } from "../text/context.tsx";
import type { PresetName } from "../text/ui-text.ts";
import styles from "./date-range.module.css";

const USUAL: readonly PresetName[] = ["today", "last7", "last30", "last90", "thisMonth", "lastMonth", "thisYear"];

/** Props of DateRange: days of the programme's calendar, both ends included. */
export interface DateRangeProps {
  value: DaySpan;
  onChange: (span: DaySpan) => void;
  presets?: readonly PresetName[];
  compare?: { label: string; checked: boolean; onChange: (checked: boolean) => void };
}

/** Chooses a period: a usual one with one tap, or two dates. */
export function DateRange({ value, onChange, presets = USUAL, compare }: DateRangeProps) {
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
          <TwoDates value={value} onApply={choose} />
        </div>
        {compare && (
          <Checkbox
            className={styles.compare!}
            label={compare.label}
            checked={compare.checked}
            onChange={(event) => compare.onChange(event.currentTarget.checked)}
          />
        )}
      </Popover.Dropdown>
    </Popover>
  );
}

function TwoDates({ value, onApply }: { value: DaySpan; onApply: (span: DaySpan) => void }) {
  const { text } = useUi();
  const [span, setSpan] = useState(value);
  const id = useId();
  const wrong = !isSpan(span);
  const field = (end: "from" | "to") => (
    <label className={styles.field}>
      {text[end]}
      <input
        type="date"
        className={styles.date}
        value={span[end]}
        aria-invalid={wrong}
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
          {text.wrongPeriod}
        </p>
      )}
      <Button fullWidth disabled={wrong} onClick={() => onApply(span)}>
        {text.apply}
      </Button>
    </div>
  );
}
