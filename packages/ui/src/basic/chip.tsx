import type { ReactNode } from "react";
import { cx } from "../cx.ts";
import styles from "./chip.module.css";

/** Props of Chip; a signal tone always goes with a word or an icon. `quiet` leaves the ground out (tables). */
export interface ChipProps {
  children: ReactNode;
  tone?: "neutral" | "accent" | "good" | "warning" | "bad";
  icon?: ReactNode;
  quiet?: boolean;
}

/** A state or a kind in one or two words. */
export function Chip({ children, tone = "neutral", icon, quiet }: ChipProps) {
  return (
    <span className={cx(styles.chip, styles[tone], quiet && styles.quiet)}>
      {icon}
      {children}
    </span>
  );
}
