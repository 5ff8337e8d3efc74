import { DateRange, useUi } from "@rapport/ui";
import { useSearch } from "../shell/address.ts";
import { namedSpan, spanOf, spanSearch } from "./period.ts";

/** The period of a list, kept in its address; a list may also show all times. */
export function PeriodFilter({ required = false }: { required?: boolean }) {
  const calendar = useUi();
  const { search, change } = useSearch();
  return (
    <DateRange
      value={required ? spanOf(search, calendar) : namedSpan(search, calendar)}
      onChange={(span) => change(spanSearch(span, calendar))}
      {...(!required && { onAnyTime: () => change({ period: null, from: null, to: null }) })}
    />
  );
}
