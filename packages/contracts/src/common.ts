import { z } from "zod";

/** A brand's own id or one of ours: 1–200 visible characters, used as it is; spaces only inside, as in the SKU "Boot 42". */
export const Id = z
  .string()
  .min(1)
  .max(200)
  .regex(
    /^[^\s\p{C}](?:[^\p{C}\p{Zl}\p{Zp}]*[^\s\p{C}])?$/u,
    "an id has no spaces at its ends and no control characters",
  );

/** RFC 3339 instant with offset; answered in UTC with milliseconds. */
export const Instant = z.iso.datetime({ offset: true });

/** A decimal string such as "129.00": at most 12 digits before and 4 after the point, never negative. */
export const Amount = z.string().regex(/^\d{1,12}(\.\d{1,4})?$/, 'an amount is a decimal string such as "129.00"');

/** ISO 4217 code. */
export const Currency = z.string().regex(/^[A-Z]{3}$/, "a currency is a three-letter code such as EUR");

/** An exact amount of money. */
export const Money = z.object({ amount: z.string(), currency: Currency });
export type Money = z.infer<typeof Money>;

/** A text in the programme's languages; English is the fallback. */
export const LocalText = z.object({ en: z.string().max(2000), fr: z.string().max(2000).optional() });
export type LocalText = z.infer<typeof LocalText>;

export const Locale = z.enum(["en", "fr"]);
export type Locale = z.infer<typeof Locale>;

export const Email = z.string().trim().toLowerCase().max(254).pipe(z.email());

export const Empty = z.object({});

/** A list page: keyset cursor, no offsets. */
export const PageQuery = z.object({
  limit: z.coerce.number().int().min(1).max(200).default(50),
  cursor: z.string().max(500).optional(),
});
export type PageQuery = z.infer<typeof PageQuery>;

/**
 * A page of what happened from an instant (inclusive) to another (exclusive). `totals=true` asks the first page for how many rows the filters
 * leave and what they sum up to; only with both instants, at most 400 days apart, else `totals` is null.
 */
export const PeriodQuery = PageQuery.extend({
  from: Instant.optional(),
  to: Instant.optional(),
  totals: z.enum(["true"]).optional(),
});
export type PeriodQuery = z.infer<typeof PeriodQuery>;

export function page<T extends z.ZodType>(item: T) {
  return z.object({ items: z.array(item), nextCursor: z.string().nullable() });
}

/** A line of a file that could not be taken; `code` is stable, the message says it in English. */
export const LineError = z.object({ line: z.number().int(), code: z.string(), message: z.string() });
export type LineError = z.infer<typeof LineError>;

/** A page of rows and the cursor of the next one. */
export interface Page<T> {
  items: T[];
  nextCursor: string | null;
}

/** RFC 9457 problem; `code` is stable, `rule` is the id of the programme's rule that said no. */
export const Problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  code: z.string(),
  detail: z.string(),
  rule: z.string().optional(),
  requestId: z.string().optional(),
  errors: z.array(z.object({ path: z.string(), code: z.string(), message: z.string() })).optional(),
});
export type Problem = z.infer<typeof Problem>;
