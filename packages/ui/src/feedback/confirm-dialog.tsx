import { Button, Modal, Textarea } from "@mantine/core";
import { useRef, useState, type ReactNode, type SyntheticEvent } from "react";
import { useUi } from "../text/context.tsx";
import styles from "./confirm-dialog.module.css";

/** Props of ConfirmDialog; `reason` asks for one in words, as wherever money or points move (GAM-12). */
export interface ConfirmDialogProps {
  opened: boolean;
  title: string;
  children?: ReactNode;
  confirmLabel?: string;
  reason?: boolean;
  reasonHint?: string;
  danger?: boolean;
  busy?: boolean;
  error?: string | null;
  /** Before each try, also one that lacks the reason: what else is missing is marked with it. */
  onTry?: () => void;
  onConfirm: (reason: string) => void;
  onClose: () => void;
}

const firstWrong = "[aria-invalid=true]:not([aria-haspopup])";

/** Asks before something that cannot be taken back lightly; what was typed stays when it fails. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { text } = useUi();
  return (
    <Modal
      opened={props.opened}
      onClose={props.onClose}
      title={props.title}
      size={480}
      closeButtonProps={{ "aria-label": text.close }}
    >
      {props.opened && <Body {...props} />}
    </Modal>
  );
}

function Body({
  children,
  confirmLabel,
  reason,
  reasonHint,
  danger,
  busy,
  error,
  onTry,
  onConfirm,
  onClose,
}: ConfirmDialogProps) {
  const { text } = useUi();
  const [typed, setTyped] = useState("");
  const [missing, setMissing] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    onTry?.();
    // Once the fields show what they lack; a list would open over them.
    requestAnimationFrame(() => form.current?.querySelector<HTMLElement>(firstWrong)?.focus());
    if (reason && !typed.trim()) setMissing(true);
    else onConfirm(typed.trim());
  };
  return (
    <form ref={form} className={styles.body} onSubmit={submit} noValidate>
      {children && <div className={styles.text}>{children}</div>}
      {reason && (
        <Textarea
          label={text.reasonLabel}
          description={reasonHint ?? text.reasonHint}
          required
          withAsterisk={false}
          minRows={3}
          rows={3}
          maxLength={500}
          value={typed}
          error={missing && !typed.trim() ? text.reasonMissing : undefined}
          onChange={(event) => setTyped(event.currentTarget.value)}
          data-autofocus
        />
      )}
      {error && (
        <p className={styles.error} role="alert">
          {error}
        </p>
      )}
      <div className={styles.actions}>
        <Button variant="subtle" color="gray" onClick={onClose}>
          {text.cancel}
        </Button>
        <Button type="submit" loading={busy ?? false} {...(danger && { color: "bad" })}>
          {confirmLabel ?? text.confirm}
        </Button>
      </div>
    </form>
  );
}
