import { IconArrowUp, IconPackage, IconPhotoPlus } from "@tabler/icons-react";
import { useId, useLayoutEffect, useRef, type ClipboardEvent, type KeyboardEvent, type ReactNode } from "react";
import { useUi } from "../text/context.tsx";
import { ComposerPhotos, type ComposerPhoto } from "./composer-photos.tsx";
import styles from "./composer.module.css";

const MOST_LINES = 6;

/** Props of Composer: the draft belongs to the application, so it can be kept. `panel` opens above (product search). */
export interface ComposerProps {
  value: string;
  onChange: (value: string) => void;
  onSend: () => void;
  onPhotos?: (files: File[]) => void;
  photos?: readonly ComposerPhoto[];
  onRemovePhoto?: (id: string) => void;
  productOpen?: boolean;
  onProduct?: () => void;
  panel?: ReactNode;
  tools?: ReactNode;
  placeholder?: string;
  disabled?: boolean;
  disabledReason?: string;
  autoFocus?: boolean;
}

/** Where a message is written: grows to six lines; Enter sends, Shift and Enter make a new line. */
export function Composer(props: ComposerProps) {
  const { value, onSend, photos = [], disabled, disabledReason } = props;
  const ready = !disabled && (value.trim() !== "" || photos.length > 0) && !photos.some((photo) => photo.busy);
  if (disabled && disabledReason) return <p className={styles.closed}>{disabledReason}</p>;
  const send = () => {
    if (ready) onSend();
  };
  return (
    <form
      className={styles.composer}
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      {props.panel && <div className={styles.panel}>{props.panel}</div>}
      {photos.length > 0 && <ComposerPhotos photos={photos} onRemove={props.onRemovePhoto} />}
      <div className={styles.line}>
        <Tools {...props} />
        <Field {...props} onEnter={send} />
        <SendButton ready={ready} />
      </div>
    </form>
  );
}

function SendButton({ ready }: { ready: boolean }) {
  const { text } = useUi();
  return (
    <button type="submit" className={styles.send} aria-label={text.send} aria-disabled={!ready} data-ready={ready}>
      <IconArrowUp size={22} stroke={2.2} aria-hidden="true" />
    </button>
  );
}

function Tools({ onPhotos, onProduct, productOpen, tools, disabled }: ComposerProps) {
  const { text } = useUi();
  const picker = useRef<HTMLInputElement>(null);
  const id = useId();
  return (
    <div className={styles.tools}>
      {onPhotos && (
        <>
          <label className={styles.tool} htmlFor={id} title={text.attachPhoto}>
            <IconPhotoPlus size={22} stroke={1.6} aria-hidden="true" />
            <span className="rapport-hidden">{text.attachPhoto}</span>
            <input
              ref={picker}
              id={id}
              className={styles.file}
              type="file"
              accept="image/*"
              multiple
              disabled={disabled}
              onChange={(event) => {
                const files = [...(event.currentTarget.files ?? [])];
                event.currentTarget.value = "";
                if (files.length > 0) onPhotos(files);
              }}
            />
          </label>
        </>
      )}
      {onProduct && (
        <button
          type="button"
          className={styles.tool}
          aria-label={text.addProduct}
          aria-expanded={productOpen ?? false}
          title={text.addProduct}
          onClick={onProduct}
        >
          <IconPackage size={22} stroke={1.6} aria-hidden="true" />
        </button>
      )}
      {tools}
    </div>
  );
}

function Field({
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
