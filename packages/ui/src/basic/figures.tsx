import { useEffect, useState } from "react";
import { formatInstant, formatRelative, type InstantStyle } from "../format/instants.ts";
import { formatAmount, formatMoney, formatNumber, type MoneyValue } from "../format/numbers.ts";
import { useUi } from "../text/context.tsx";

/** Money with its currency; `bare` leaves the currency to the column's head. */
export function Money({ value, bare }: { value: MoneyValue; bare?: boolean }) {
  const { locale } = useUi();
  return <span className="rapport-numbers">{bare ? formatAmount(value, locale) : formatMoney(value, locale)}</span>;
}

/** A count in the reader's figures. */
export function Count({ value }: { value: number }) {
  return <span className="rapport-numbers">{formatNumber(value, useUi().locale)}</span>;
}

/** An instant at the reader's place; the full one on hover. */
export function DateTime({ at, show = "dayTime" }: { at: string; show?: InstantStyle }) {
  const place = useUi();
  return (
    <time dateTime={at} title={formatInstant(at, "full", place)} className="rapport-numbers">
      {formatInstant(at, show, place)}
    </time>
  );
}

/** How long ago or in how long; keeps itself true while it is shown. */
export function RelativeTime({ at }: { at: string }) {
  const place = useUi();
  const now = useNow(30_000);
  return (
    <time dateTime={at} title={formatInstant(at, "full", place)}>
      {formatRelative(at, now, place.locale)}
    </time>
  );
}

/** The settings' clock, read again every so many milliseconds. */
export function useNow(everyMs: number): Date {
  const { now } = useUi();
  const [at, setAt] = useState(now);
  useEffect(() => {
    const timer = setInterval(() => setAt(now()), everyMs);
    return () => clearInterval(timer);
  }, [now, everyMs]);
  return at;
}
