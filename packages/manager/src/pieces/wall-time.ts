const parts = (timeZone: string) =>
  new Intl.DateTimeFormat("en-CA", {
    timeZone,
    hourCycle: "h23",
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
    second: "2-digit",
  });

/** What a clock on the programme's wall shows at an instant, as a date-and-time field takes it (`2026-03-01T09:30`). */
export function wallOf(instant: string, timeZone: string): string {
  const found = Object.fromEntries(
    parts(timeZone)
      .formatToParts(new Date(instant))
      .map(({ type, value }) => [type, value]),
  );
  return `${found["year"]}-${found["month"]}-${found["day"]}T${found["hour"]}:${found["minute"]}`;
}

/** The instant at which the programme's wall clock shows this; in the hour that a clock skips, the instant just after. Null when it is no time. */
export function instantOf(wall: string, timeZone: string): string | null {
  if (!/^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2})?$/.test(wall)) return null;
  const asUtc = Date.parse(`${wall.length === 10 ? `${wall}T00:00` : wall}:00Z`);
  if (Number.isNaN(asUtc)) return null;
  let at = asUtc;
  // Twice: the first guess may lie on the other side of a change of the clocks.
  for (let turn = 0; turn < 2; turn += 1) at = asUtc - offsetAt(at, timeZone);
  return new Date(at).toISOString();
}

function offsetAt(at: number, timeZone: string): number {
  const wall = Date.parse(`${wallOf(new Date(at).toISOString(), timeZone)}:00Z`);
  return wall - Math.floor(at / 60_000) * 60_000;
}

/** The first instant of a day and the first of the day after its last: how a span of days asks for instants. */
export function instantsOf(span: { from: string; to: string }, timeZone: string): { from: string; to: string } {
  const after = new Date(Date.parse(`${span.to}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
  return { from: instantOf(span.from, timeZone)!, to: instantOf(after, timeZone)! };
}
