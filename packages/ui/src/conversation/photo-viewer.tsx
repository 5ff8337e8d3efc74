import { Modal } from "@mantine/core";
import { IconChevronLeft, IconChevronRight, IconX } from "@tabler/icons-react";
import { useEffect, useRef, useState, type KeyboardEvent } from "react";
import { useUi } from "../text/context.tsx";
import type { Photo } from "./message.ts";
import styles from "./photo-viewer.module.css";

/** Props of PhotoViewer: `shown` is the id of the photo to begin with; null keeps it closed. */
export interface PhotoViewerProps {
  photos: readonly Photo[];
  shown: string | null;
  onClose: () => void;
}

/** Photos at full size, one after the other by swipe, arrow keys or buttons; Esc closes. */
export default function PhotoViewer({ photos, shown, onClose }: PhotoViewerProps) {
  const start = photos.findIndex((photo) => photo.id === shown);
  const { text } = useUi();
  if (start < 0) return null;
  return (
    <Modal.Root opened onClose={onClose} fullScreen padding={0} transitionProps={{ duration: 0 }}>
      <Modal.Content className={styles.content!} radius={0} aria-label={text.photos(photos.length)}>
        <Modal.Body className={styles.body!}>
          <Strip photos={photos} start={start} onClose={onClose} />
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}

function Strip({ photos, start, onClose }: { photos: readonly Photo[]; start: number; onClose: () => void }) {
  const { text } = useUi();
  const strip = useRef<HTMLElement>(null);
  const [index, setIndex] = useState(start);
  const label = text.photos(photos.length);
  const go = (to: number, behavior: ScrollBehavior = "smooth") => {
    const box = strip.current!;
    const next = Math.max(0, Math.min(photos.length - 1, to));
    box.scrollTo({ left: next * box.clientWidth, behavior });
    setIndex(next);
  };
  useEffect(() => {
    const box = strip.current!;
    box.scrollLeft = start * box.clientWidth;
  }, [start]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "ArrowRight") go(index + 1);
    if (event.key === "ArrowLeft") go(index - 1);
  };
  const onScroll = () => {
    const box = strip.current!;
    setIndex(Math.round(box.scrollLeft / Math.max(1, box.clientWidth)));
  };
  return (
    // The keys belong to the whole viewer, wherever the focus is in it.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div className={styles.viewer} onKeyDown={onKeyDown}>
      <div className={styles.bar}>
        <span aria-live="polite">{text.photoOf(index + 1, photos.length)}</span>
        <button type="button" className={styles.button} aria-label={text.close} onClick={onClose} data-autofocus>
          <IconX size={24} stroke={1.6} />
        </button>
      </div>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard */}
      <section className={styles.strip} ref={strip} onScroll={onScroll} tabIndex={0} aria-label={label}>
        {photos.map((photo, place) => (
          <div key={photo.id} className={styles.slide}>
            <img src={photo.url} alt={photo.alt ?? text.photoOf(place + 1, photos.length)} />
          </div>
        ))}
      </section>
      {index > 0 && (
        <button
          type="button"
          className={`${styles.button} ${styles.previous}`}
          aria-label={text.previous}
          onClick={() => go(index - 1)}
        >
          <IconChevronLeft size={28} stroke={1.6} />
        </button>
      )}
      {index < photos.length - 1 && (
        <button
          type="button"
          className={`${styles.button} ${styles.next}`}
          aria-label={text.next}
          onClick={() => go(index + 1)}
        >
          <IconChevronRight size={28} stroke={1.6} />
        </button>
      )}
    </div>
  );
}
