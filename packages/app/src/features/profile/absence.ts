/** Days of an absence as fields hold them, YYYY-MM-DD at the member's place. */
export interface AbsenceDays {
  from: string;
  to: string;
}

/** What is wrong with either day of an absence; null when nothing is. */
export function wrongDays({ from, to }: AbsenceDays) {
  const wrong = {
    ...(!from && { from: "needDay" as const }),
    ...(!to && { to: "needDay" as const }),
    ...(from && to && to < from && { to: "wrongDates" as const }),
  };
  return wrong.from || wrong.to ? wrong : null;
}

/** The instants between which somebody is absent: from the first day's begin to the last day's end (PEO-9). */
export function absenceInstants({ from, to }: AbsenceDays): { from: string; to: string } {
  return { from: new Date(`${from}T00:00:00`).toISOString(), to: new Date(`${to}T23:59:59.999`).toISOString() };
}

/** The day of an instant at this place, as a date field wants it. */
export function dayField(instant: string): string {
  const at = new Date(instant);
  const two = (value: number) => String(value).padStart(2, "0");
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
}
