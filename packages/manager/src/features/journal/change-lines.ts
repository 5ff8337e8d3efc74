/** One line of what an entry of the journal changed: a name, what it was (null when only what it is was kept), what it is. */
export interface ChangeLine {
  name: string;
  from: Value | null;
  to: Value;
}

/** What a field holds, as far as it can be told apart: nothing, a text, a number, a yes or no, or several of them. */
export type Value = string | number | boolean | readonly Value[] | undefined;

type Facts = Readonly<Record<string, unknown>>;

/**
 * What an entry changed, as lines to read. `{ name: { from, to } }` shows both sides; `{ from, to }` is the thing itself; `{ before, after }` shows
 * the fields that differ; anything else what it is. Records within are told part by part (`points.value`).
 */
export function changeLines(change: Facts): ChangeLine[] {
  if ("before" in change && "after" in change) return differences(change["before"], change["after"]);
  if (isMove(change)) return [{ name: "", from: valueOf(change.from), to: valueOf(change.to) }];
  return Object.entries(change).flatMap<ChangeLine>(([name, value]) => {
    if (isMove(value)) return [{ name, from: valueOf(value.from), to: valueOf(value.to) }];
    return [...flat(value, name)].map(([part, one]) => ({ name: part, from: null, to: one }));
  });
}

function differences(before: unknown, after: unknown): ChangeLine[] {
  const [was, is] = [new Map(flat(before ?? {}, "")), new Map(flat(after ?? {}, ""))];
  const isNew = before === null || before === undefined;
  return [...new Set([...was.keys(), ...is.keys()])].flatMap<ChangeLine>((name) => {
    const [from, to] = [was.get(name), is.get(name)];
    if (JSON.stringify(from) === JSON.stringify(to)) return [];
    return isNew && to === undefined ? [] : [{ name, from: isNew ? null : from, to }];
  });
}

function* flat(value: unknown, name: string): Generator<[string, Value]> {
  if (typeof value !== "object" || value === null || Array.isArray(value)) yield [name, valueOf(value)];
  else for (const [part, one] of Object.entries(value)) yield* flat(one, name ? `${name}.${part}` : part);
}

function isMove(value: unknown): value is { from: unknown; to: unknown } {
  return typeof value === "object" && value !== null && "from" in value && "to" in value;
}

function valueOf(value: unknown): Value {
  if (value === null || value === undefined || value === "") return undefined;
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") return value;
  return Array.isArray(value) ? value.map(valueOf) : JSON.stringify(value);
}
