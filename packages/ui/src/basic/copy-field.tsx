import { Button } from "@mantine/core";
import { IconCheck, IconCopy } from "@tabler/icons-react";
import { useId, type ReactNode } from "react";
import { useUi } from "../text/context.tsx";
import styles from "./copy.module.css";
import { useCopy } from "./use-copy.ts";

/** Props of CopyField; `actions` stand beside the copy button (share, QR code). */
export interface CopyFieldProps {
  label: string;
  value: string;
  hint?: string;
  actions?: ReactNode;
}

/** A link or a key to take away: selectable, copied with one tap. */
export function CopyField({ label, value, hint, actions }: CopyFieldProps) {
  const id = useId();
  return (
    <div className={styles.field}>
      <label className={styles.label} htmlFor={id}>
        {label}
      </label>
      <div className={styles.line}>
        <input className={styles.value} id={id} value={value} readOnly onFocus={(event) => event.target.select()} />
        <CopyButton value={value} />
        {actions}
      </div>
      {hint && <p className={styles.hint}>{hint}</p>}
    </div>
  );
}

/** Copies a text and says that it did. */
export function CopyButton({ value, label }: { value: string; label?: string }) {
  const { text } = useUi();
  const { copied, copy } = useCopy();
  const Icon = copied ? IconCheck : IconCopy;
  return (
    <Button variant="default" leftSection={<Icon size={18} stroke={1.75} />} onClick={() => copy(value)}>
      <span aria-live="polite">{copied ? text.copied : (label ?? text.copy)}</span>
    </Button>
  );
}
