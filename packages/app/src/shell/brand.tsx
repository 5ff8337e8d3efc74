import { useQuery } from "@tanstack/react-query";
import { programmeQuery } from "./queries.ts";
import styles from "./shell.module.css";

/** Rapport's sign in the brand's colour: two people talking. */
export function Mark({ className }: { className?: string | undefined }) {
  return (
    <svg className={className} viewBox="0 0 32 32" aria-hidden="true">
      <path
        fill="var(--rapport-accent-text)"
        d="M3 8a5 5 0 0 1 5-5h12a5 5 0 0 1 5 5v5.5a5 5 0 0 1-5 5h-6.6L7 23.6v-5.2A5 5 0 0 1 3 13.500Z"
      />
      <path
        fill="var(--rapport-accent-text)"
        opacity=".42"
        d="M27 11.2a5 5 0 0 1 2.600 4.400v5a5 5 0 0 1-3.200 4.700V30l-5.800-4.500h-6.200a5 5 0 0 1-4-2l.3-.2 4-3.200H20a7 7 0 0 0 7-7Z"
      />
    </svg>
  );
}

/** The programme's name beside the sign, at the top of the rail. */
export function Brand() {
  const { data } = useQuery(programmeQuery);
  return (
    <span className={styles.brand}>
      <Mark className={styles.mark} />
      <span className={styles.name}>{data?.name ?? "Rapport"}</span>
    </span>
  );
}
