import { useEffect, useState } from "react";

/** True once something has lasted so many milliseconds: a line that is back at once was never worth a word. */
export function useLateness(lasts: boolean, ms: number): boolean {
  const [late, setLate] = useState(false);
  useEffect(() => {
    if (!lasts) return;
    const timer = setTimeout(() => setLate(true), ms);
    return () => {
      clearTimeout(timer);
      setLate(false);
    };
  }, [lasts, ms]);
  return lasts && late;
}
