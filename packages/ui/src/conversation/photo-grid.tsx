import { useUi } from "../text/context.tsx";
import type { Photo } from "./message.ts";
import styles from "./photo-grid.module.css";

const SHOWN = 4;

/** Props of PhotoGrid. */
export interface PhotoGridProps {
  photos: readonly Photo[];
  onOpen?: ((photo: Photo) => void) | undefined;
}

/** Photos of one message in a tidy grid; more than four say how many follow. */
export function PhotoGrid({ photos, onOpen }: PhotoGridProps) {
  const { text } = useUi();
  const shown = photos.slice(0, SHOWN);
  const more = photos.length - SHOWN;
  const only = photos.length === 1 ? photos[0]! : null;
  const ratio = only?.width && only.height ? Math.min(1.78, Math.max(0.75, only.width / only.height)) : undefined;
  return (
    <div className={styles.grid} data-count={shown.length} style={ratio ? { aspectRatio: ratio } : undefined}>
      {shown.map((photo, index) => (
        <button
          key={photo.id}
          type="button"
          className={styles.photo}
          aria-label={photo.alt ?? text.photoOf(index + 1, photos.length)}
          onClick={() => onOpen?.(photo)}
        >
          <img src={photo.thumbUrl ?? photo.url} alt="" loading="lazy" decoding="async" />
          {more > 0 && index === SHOWN - 1 && <span className={styles.more}>+{more}</span>}
        </button>
      ))}
    </div>
  );
}
