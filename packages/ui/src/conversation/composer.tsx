import { IconArrowUp, IconPackage, IconPhotoPlus } from "@tabler/icons-react";
import { useId, type ReactNode } from "react";
import { useUi } from "../text/context.tsx";
import { ComposerPhotos, type ComposerPhoto } from "./composer-photos.tsx";
import { ComposerField } from "./composer-field.tsx";
import styles from "./composer.module.css";

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
  /** The text is longer than a message may be: it stays, and cannot be sent. */
  tooLong?: boolean;
  autoFocus?: boolean;
}

/** Where a message is written: grows to six lines; Enter sends, Shift and Enter make a new line. */
export function Composer(props: ComposerProps) {
  const { value, onSend, photos = [], disabled, disabledReason, tooLong } = props;
  const hasContent = value.trim() !== "" || photos.length > 0;
  const ready = !disabled && !tooLong && hasContent && !photos.some((photo) => photo.busy);
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
        <ComposerField {...props} onEnter={send} />
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
  const id = useId();
  return (
    <div className={styles.tools}>
      {onPhotos && (
        <>
          <label className={styles.tool} htmlFor={id} title={text.attachPhoto}>
            <IconPhotoPlus size={22} stroke={1.6} aria-hidden="true" />
            <span className="rapport-hidden">{text.attachPhoto}</span>
            <input
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
