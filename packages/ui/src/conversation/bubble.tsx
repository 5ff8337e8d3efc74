import { IconAlertCircle } from "@tabler/icons-react";
import { useRef, useState, type ReactNode } from "react";
import { cx } from "../cx.ts";
import { formatInstant } from "../format/instants.ts";
import { useUi } from "../text/context.tsx";
import styles from "./bubble.module.css";
import { linkify } from "./linkify.ts";
import type { BubblePosition } from "./message-group.tsx";
import type { Photo, ProductView, ThreadMessage } from "./message.ts";
import { PhotoGrid } from "./photo-grid.tsx";
import { ProductCard } from "./product-card.tsx";

const LONG_PRESS_MS = 450;

/** Props of Bubble. */
export interface BubbleProps {
  message: ThreadMessage;
  position?: BubblePosition;
  highlighted?: boolean;
  onRetry?: ((messageId: string) => void) | undefined;
  onPhoto?: ((photo: Photo) => void) | undefined;
  productActions?: ((product: ProductView, message: ThreadMessage) => ReactNode) | undefined;
}

/** One message; its exact time shows on hover or long press, a failed one stays and can be sent again. */
export function Bubble({ message, position = "only", highlighted, ...events }: BubbleProps) {
  const place = useUi();
  const press = useLongPress();
  const failed = message.delivery === "failed";
  return (
    <div className={cx(styles.line, message.mine && styles.mine, press.held && styles.held)} {...press.handlers}>
      <div className={cx(styles.message, highlighted && styles.highlighted)}>
        {message.photos && message.photos.length > 0 && <PhotoGrid photos={message.photos} onOpen={events.onPhoto} />}
        {message.product && (
          <ProductCard product={message.product} actions={events.productActions?.(message.product, message)} />
        )}
        {message.text && (
          <p className={cx(styles.text, styles[position], failed && styles.failed)}>
            <Words text={message.text} />
          </p>
        )}
      </div>
      <span className={styles.exact} aria-hidden="true">
        {formatInstant(message.sentAt, "time", place)}
      </span>
      {failed && <Failed message={message} onRetry={events.onRetry} />}
    </div>
  );
}

function Words({ text }: { text: string }) {
  return linkify(text).map((piece, index) =>
    piece.href ? (
      <a key={index} href={piece.href} target="_blank" rel="noopener noreferrer nofollow">
        {piece.text}
      </a>
    ) : (
      piece.text
    ),
  );
}

function Failed({ message, onRetry }: Pick<BubbleProps, "message" | "onRetry">) {
  const { text } = useUi();
  return (
    <p className={styles.notSent}>
      <IconAlertCircle size={16} stroke={1.9} aria-hidden="true" />
      {text.delivery.failed}
      {onRetry && (
        <button type="button" className={styles.again} onClick={() => onRetry(message.id)}>
          {text.tryAgain}
        </button>
      )}
    </p>
  );
}

function useLongPress() {
  const [held, setHeld] = useState(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const stop = () => clearTimeout(timer.current);
  const handlers = {
    onTouchStart: () => {
      timer.current = setTimeout(() => setHeld((now) => !now), LONG_PRESS_MS);
    },
    onTouchEnd: stop,
    onTouchMove: stop,
  };
  return { held, handlers };
}
