import { Avatar } from "../basic/avatar.tsx";
import { cx } from "../cx.ts";
import { formatInstant } from "../format/instants.ts";
import { useUi } from "../text/context.tsx";
import { Bubble } from "./bubble.tsx";
import { DeliveryMark } from "./delivery-mark.tsx";
import type { Photo, ThreadMessage } from "./message.ts";
import styles from "./message-group.module.css";
import type { ThreadProps } from "./thread.tsx";

/** Props of MessageGroup. */
export interface MessageGroupProps {
  messages: readonly ThreadMessage[];
  thread: ThreadProps;
  onPhoto: (photo: Photo) => void;
}

/** Messages that one author wrote within three minutes: one face, one time, one delivery mark. */
export function MessageGroup({ messages, thread, onPhoto }: MessageGroupProps) {
  const place = useUi();
  const first = messages[0]!;
  const last = messages.at(-1)!;
  const author = first.mine && !thread.namesShown ? place.text.you : first.authorName;
  return (
    <article className={cx(styles.group, first.mine ? styles.mine : styles.theirs)} aria-label={author}>
      {!first.mine && (
        <span className={styles.face}>
          <Avatar name={first.authorName} src={first.authorAvatarUrl ?? null} size={32} decorative />
        </span>
      )}
      <div className={styles.stack}>
        {thread.namesShown && <p className={styles.name}>{first.authorName}</p>}
        {messages.map((message, index) => (
          <Bubble
            key={message.id}
            message={message}
            position={positionOf(index, messages.length)}
            highlighted={thread.highlighted?.has(message.id) ?? false}
            onRetry={thread.onRetry}
            onPhoto={onPhoto}
            productActions={thread.productActions}
          />
        ))}
        <p className={styles.meta}>
          {first.automatic && <span>{place.text.automatic} · </span>}
          <time dateTime={last.sentAt} title={formatInstant(last.sentAt, "full", place)}>
            {formatInstant(last.sentAt, "time", place)}
          </time>
          {last.mine && last.delivery && last.delivery !== "failed" && <DeliveryMark state={last.delivery} />}
        </p>
      </div>
    </article>
  );
}

/** Where a bubble stands in its group; it decides the corners. */
export type BubblePosition = "only" | "first" | "middle" | "last";

function positionOf(index: number, count: number): BubblePosition {
  if (count === 1) return "only";
  if (index === 0) return "first";
  return index === count - 1 ? "last" : "middle";
}
