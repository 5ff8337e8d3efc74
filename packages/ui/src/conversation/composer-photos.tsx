import { IconPhotoX, IconX } from "@tabler/icons-react";
import { Picture } from "../basic/picture.tsx";
import { useUi } from "../text/context.tsx";
import styles from "./composer.module.css";

/** A photo that waits to be sent; `busy` while it uploads, `error` in words when it cannot be sent. */
export interface ComposerPhoto {
  id: string;
  url: string;
  name: string;
  busy?: boolean;
  error?: string;
}

/** Props of ComposerPhotos. */
export interface ComposerPhotosProps {
  photos: readonly ComposerPhoto[];
  onRemove?: ((id: string) => void) | undefined;
}

/** The photos chosen for the next message. */
export function ComposerPhotos({ photos, onRemove }: ComposerPhotosProps) {
  const { text } = useUi();
  return (
    <ul className={styles.photos}>
      {photos.map((photo) => (
        <li key={photo.id} className={styles.photo} data-busy={photo.busy ?? false}>
          <Picture src={photo.url} alt={photo.name} instead={<NoPicture name={photo.name} />} />
          {onRemove && (
            <button
              type="button"
              className={styles.remove}
              aria-label={`${text.removePhoto}: ${photo.name}`}
              onClick={() => onRemove(photo.id)}
            >
              <IconX size={14} stroke={2.4} aria-hidden="true" />
            </button>
          )}
          {photo.error && (
            <p className={styles.problem} role="alert">
              {photo.error}
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}

/** In place of a file that shows no picture. */
function NoPicture({ name }: { name: string }) {
  return (
    <span className={styles.noPicture} role="img" aria-label={name}>
      <IconPhotoX size={28} stroke={1.6} aria-hidden="true" />
    </span>
  );
}
