import { IconAlertTriangle, IconEye, IconInfoCircle } from "@tabler/icons-react";
import type { StaffRight } from "@rapport/contracts";
import type { ReactNode } from "react";
import { useMay } from "../shell/session.tsx";
import { useWords } from "../shell/words.ts";
import styles from "./notes.module.css";

/** Says why something was refused; read aloud when it appears. */
export function ProblemNote({ problem }: { problem: string | null | undefined }) {
  if (!problem) return null;
  return (
    <p className={`${styles.note} ${styles.bad}`} role="alert">
      <IconAlertTriangle size={18} stroke={1.75} aria-hidden="true" />
      <span>{problem}</span>
    </p>
  );
}

/** A quiet remark beside what it is about. */
export function Remark({ children, tone }: { children: ReactNode; tone?: "warning" }) {
  const Icon = tone ? IconAlertTriangle : IconInfoCircle;
  return (
    <p className={`${styles.note} ${tone ? styles.warning : styles.plain}`}>
      <Icon size={18} stroke={1.75} aria-hidden="true" />
      <span>{children}</span>
    </p>
  );
}

/** Tells whoever may not change a screen that he only reads it, and what it would need (PEO-10). */
export function ReadOnlyNote({ need }: { need: StaffRight }) {
  const { t } = useWords();
  const may = useMay(need);
  if (may) return null;
  return (
    <p className={`${styles.note} ${styles.plain}`}>
      <IconEye size={18} stroke={1.75} aria-hidden="true" />
      <span>{t(need === "administrator" ? "rights.needsAdministrator" : "rights.needsEditor")}</span>
    </p>
  );
}
