import { useRef, type CSSProperties, type ReactNode, type SyntheticEvent } from "react";

/** Props of FieldForm. */
export interface FieldFormProps {
  onSubmit: () => void;
  children: ReactNode;
  className?: string;
  style?: CSSProperties;
}

/** A form that says itself what is wrong: when it is not taken, the first field that is wrong has the focus. */
export function FieldForm({ onSubmit, children, className = "manager-stack", style }: FieldFormProps) {
  const form = useRef<HTMLFormElement>(null);
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    onSubmit();
    // Once the fields show what they found.
    requestAnimationFrame(() => form.current?.querySelector<HTMLElement>("[aria-invalid=true]")?.focus());
  };
  return (
    <form ref={form} onSubmit={submit} noValidate className={className} style={style}>
      {children}
    </form>
  );
}
