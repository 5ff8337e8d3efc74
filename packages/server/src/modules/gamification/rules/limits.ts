import type { JudgedLine } from "./challenge.ts";

/**
 * GAM-6: the lines that a challenge is limited to: with that SKU; with a product in that category or below it; with both, one and the same
 * line satisfies both. Without a limit, every line.
 */
export function matchingLines(
  lines: readonly JudgedLine[],
  limits: { sku: string | null; categoryId: string | null },
): JudgedLine[] {
  const { sku, categoryId } = limits;
  return lines.filter(
    (line) => (sku === null || line.sku === sku) && (categoryId === null || line.categoryIds.has(categoryId)),
  );
}

/** GAM-6: does the order satisfy the limits at all; an order without lines satisfies only a challenge without limits. */
export function hasMatchingLine(
  lines: readonly JudgedLine[],
  limits: { sku: string | null; categoryId: string | null },
): boolean {
  const isLimited = limits.sku !== null || limits.categoryId !== null;
  return !isLimited || matchingLines(lines, limits).length > 0;
}
