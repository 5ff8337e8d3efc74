import { useState, type ChangeEvent } from "react";

type Texts<Form> = { [K in keyof Form]: Form[K] extends string ? K : never }[keyof Form];
type Flags<Form> = { [K in keyof Form]: Form[K] extends boolean ? K : never }[keyof Form];

/** A form's values as typed, with what a field needs to show and change one of them. */
export function useFields<Form extends object>(first: Form) {
  const [form, setForm] = useState(first);
  const [saved, setSaved] = useState(first);
  const set = <K extends keyof Form>(name: K, value: Form[K]) => setForm((now) => ({ ...now, [name]: value }));
  const text = <K extends Texts<Form>>(name: K) => ({
    value: form[name] as string,
    onChange: (event: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) =>
      set(name, event.currentTarget.value as Form[K]),
  });
  const flag = <K extends Flags<Form>>(name: K) => ({
    checked: form[name] as boolean,
    onChange: (event: ChangeEvent<HTMLInputElement>) => set(name, event.currentTarget.checked as Form[K]),
  });
  /** Takes new values as the saved ones, such as the server's answer. */
  const reset = (values: Form) => {
    setForm(values);
    setSaved(values);
  };
  const change = (values: Form) => setForm(values);
  const dirty = JSON.stringify(form) !== JSON.stringify(saved);
  return { form, set, change, text, flag, reset, dirty, saved };
}
