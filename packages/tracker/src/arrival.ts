import type { Visitor } from "./visitor.ts";

const parameter = "rapport_click";

/** An affiliate link led here: takes the click out of the address, so that it is not shared on, and hands it to the visitor (TRK-1). */
export function noteArrival(visitor: Visitor): void {
  const address = new URL(location.href);
  const click = address.searchParams.get(parameter);
  if (!click) return;
  address.searchParams.delete(parameter);
  history.replaceState(history.state, "", address);
  if (click.length <= 200) visitor.arrivedBy(click);
}
