import type { ReactNode } from "react";

/** What the filters of a list leave in all, of its period; nothing while it is not counted. */
export function Totals({ children }: { children: ReactNode }) {
  if (!children) return null;
  return (
    <p className="manager-totals" role="status">
      {children}
    </p>
  );
}
