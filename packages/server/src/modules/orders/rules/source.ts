/** ORD-1: by what way an order, or a status of it, became known; all but the browser's tag are server-side. */
export type OrderSource = "tag" | "api" | "import" | "webhook" | "file";

/** ORD-4: browser tags can be forged; every other source cannot. */
export function isServerSide(source: OrderSource): boolean {
  return source !== "tag";
}
