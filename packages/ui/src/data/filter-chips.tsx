import { IconCheck } from "@tabler/icons-react";
import { cx } from "../cx.ts";
import styles from "./filter-chips.module.css";

/** One choice; `count` says how many rows it would leave. */
export interface FilterOption {
  value: string;
  label: string;
  count?: number;
}

/** Props of FilterChips; with `single`, choosing one lets go of the other. */
export interface FilterChipsProps {
  label: string;
  options: readonly FilterOption[];
  selected: readonly string[];
  single?: boolean;
  onChange: (selected: string[]) => void;
}

/** Filters above a list, each on or off. */
export function FilterChips({ label, options, selected, single, onChange }: FilterChipsProps) {
  const toggle = (value: string) => {
    const on = selected.includes(value);
    if (single) onChange(on ? [] : [value]);
    else onChange(on ? selected.filter((other) => other !== value) : [...selected, value]);
  };
  return (
    <div className={styles.chips} role="group" aria-label={label}>
      {options.map((option) => {
        const on = selected.includes(option.value);
        return (
          <button
            key={option.value}
            type="button"
            className={cx(styles.chip, on && styles.on)}
            aria-pressed={on}
            onClick={() => toggle(option.value)}
          >
            {on && <IconCheck size={15} stroke={2.25} aria-hidden="true" />}
            {option.label}
            {option.count !== undefined && <span className={styles.count}>{option.count}</span>}
          </button>
        );
      })}
    </div>
  );
}
