import { useElementSize } from "@mantine/hooks";
import { useState } from "react";

/** The measured width of a chart (so that its letters never stretch) and the point that is looked at. */
export function usePlot(count: number) {
  const { ref, width } = useElementSize<HTMLDivElement>();
  const [active, setActive] = useState<number | null>(null);
  const look = (index: number) => setActive(Math.max(0, Math.min(count - 1, index)));
  return { ref, width: width || 640, active, look, leave: () => setActive(null) };
}
