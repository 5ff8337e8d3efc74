import { useLayoutEffect, useRef, type ClipboardEvent, type KeyboardEvent } from "react";
import { useUi } from "../text/context.tsx";
import styles from "./composer.module.css";
import type { ComposerProps } from "./composer.tsx";

const MOST_LINES = 6;

/** The growing field of the composer. */
export function ComposerField({
  value,
  onChange,
  onPhotos,
  onEnter,
  placeholder,
  disabled,
  autoFocus,
}: ComposerProps & { onEnter: () => void }) {
  const { text } = useUi();
  const field = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => grow(field.current), [value]);
  const onKeyDown = (event: KeyboardEvent) => {
    // While an input method composes a character, Enter belongs to it.
    if (event.key !== "Enter" || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    onEnter();
  };
  const onPaste = (event: ClipboardEvent) => {
    const images = [...event.clipboardData.files].filter((file) => file.type.startsWith("image/"));
    if (images.length === 0 || !onPhotos) return;
    event.preventDefault();
    onPhotos(images);
  };
  return (
    <textarea
      ref={field}
      className={styles.field}
      rows={1}
      value={value}
      disabled={disabled}
      data-autofocus={autoFocus || undefined}
      aria-label={text.writeMessage}
      placeholder={placeholder ?? text.writeMessage}
      enterKeyHint="send"
      onChange={(event) => onChange(event.currentTarget.value)}
      onKeyDown={onKeyDown}
      onPaste={onPaste}
    />
  );
}

function grow(field: HTMLTextAreaElement | null): void {
  if (!field) return;
  const style = getComputedStyle(field);
  const line = Number.parseFloat(style.lineHeight) || 24;
  const around = Number.parseFloat(style.paddingTop) + Number.parseFloat(style.paddingBottom) || 20;
  field.style.height = "auto";
  field.style.height = `${Math.min(field.scrollHeight, Math.round(line * MOST_LINES + around))}px`;
}
