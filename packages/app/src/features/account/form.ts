import { type SyntheticEvent, useState } from "react";
import type { TFunction } from "i18next";

/** Fields of a form before they are sent; what is wrong with each shows once somebody tried. Those `unasked` may stay empty. */
export function useFields<T extends Record<string, string>>(
  initial: T,
  t: TFunction,
  unasked: readonly (keyof T & string)[] = [],
) {
  const [values, setValues] = useState(initial);
  const [tried, setTried] = useState(false);
  const asked = (Object.keys(initial) as (keyof T & string)[]).filter((name) => !unasked.includes(name));
  const wrongs = asked.filter((name) => wrongOf(name, values[name] ?? ""));
  const bind = (name: keyof T & string) => {
    const wrong = tried ? wrongOf(name, values[name] ?? "") : null;
    return {
      value: values[name] ?? "",
      onChange: (event: { currentTarget: { value: string } }) => {
        const { value } = event.currentTarget;
        setValues((before) => ({ ...before, [name]: value }));
      },
      error: wrong ? t(`account.${wrong}`) : undefined,
    };
  };
  const submit = (send: (values: T) => void) => (event: SyntheticEvent) => {
    event.preventDefault();
    setTried(true);
    if (wrongs.length === 0) send(values);
  };
  return { values, bind, submit, tried };
}

/** What is wrong with a field, by its name: everything is needed, and an e-mail must look like one. */
export function wrongOf(name: string, value: string): "missing" | "wrongEmail" | null {
  if (!value.trim()) return "missing";
  return name === "email" && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(value.trim()) ? "wrongEmail" : null;
}
