import { IconArrowDown } from "@tabler/icons-react";
import { lazy, Suspense, useMemo, useState, type ReactNode } from "react";
import { formatDay } from "../format/instants.ts";
import { useUi } from "../text/context.tsx";
import { groupMessages, photosOf } from "./group-messages.ts";
import type { Photo, ProductView, ThreadMessage } from "./message.ts";
import { MessageGroup } from "./message-group.tsx";
import styles from "./thread.module.css";
import { TypingIndicator } from "./typing-indicator.tsx";
import { useThreadScroll } from "./use-thread-scroll.ts";

// The viewer brings a dialog with it: it comes with the first photo that is opened.
const PhotoViewer = lazy(() => import("./photo-viewer.tsx"));

/** Props of Thread; messages oldest first. `namesShown` puts names on groups (more than two people, or evidence). */
export interface ThreadProps {
  label: string;
  messages: readonly ThreadMessage[];
  unreadFrom?: string | null;
  typing?: readonly string[];
  namesShown?: boolean;
  hasOlder?: boolean;
  loadingOlder?: boolean;
  onLoadOlder?: () => void;
  onRetry?: (messageId: string) => void;
  productActions?: (product: ProductView, message: ThreadMessage) => ReactNode;
  highlighted?: ReadonlySet<string>;
  start?: ReactNode;
}

/** A conversation: keeps to the newest message, loads older ones at the top, reads new ones aloud. */
export function Thread(props: ThreadProps) {
  const { messages, unreadFrom, typing = [], label, start } = props;
  const { text, timeZone, locale, now } = useUi();
  const [viewing, setViewing] = useState<Photo | null>(null);
  const items = useMemo(
    () => groupMessages(messages, { timeZone, unreadFrom: unreadFrom ?? null }),
    [messages, timeZone, unreadFrom],
  );
  const { ref, atEnd, missed, onScroll, toEnd } = useThreadScroll(messages, typing.length > 0);
  const photos = useMemo(() => photosOf(messages), [messages]);
  return (
    <div className={styles.thread}>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard */}
      <section className={styles.scroll} ref={ref} onScroll={onScroll} tabIndex={0} aria-label={label}>
        <div className={styles.content}>
          <Older {...props} />
          {!props.hasOlder && start}
          {items.map((item) => {
            if (item.kind === "day")
              return (
                <p key={item.key} className={styles.day}>
                  {formatDay(item.at, now(), { locale, timeZone })}
                </p>
              );
            if (item.kind === "unread")
              return (
                <p key={item.key} className={styles.unread}>
                  {text.newMessages}
                </p>
              );
            if (item.kind === "notice")
              return (
                <p key={item.key} className={styles.notice}>
                  {item.message.text}
                </p>
              );
            return <MessageGroup key={item.key} messages={item.messages} thread={props} onPhoto={setViewing} />;
          })}
          {typing.length > 0 && <TypingIndicator names={typing} />}
        </div>
      </section>
      {!atEnd && (
        <button type="button" className={styles.down} onClick={toEnd}>
          <IconArrowDown size={18} stroke={2} aria-hidden="true" />
          {missed > 0 ? text.newMessages : <span className="rapport-hidden">{text.toNewest}</span>}
        </button>
      )}
      <Announcer messages={messages} />
      {viewing && (
        <Suspense>
          <PhotoViewer photos={photos} shown={viewing.id} onClose={() => setViewing(null)} />
        </Suspense>
      )}
    </div>
  );
}

function Older({ hasOlder, loadingOlder, onLoadOlder }: ThreadProps) {
  const { text } = useUi();
  if (!hasOlder || !onLoadOlder) return null;
  return (
    <button type="button" className={styles.older} onClick={onLoadOlder} disabled={loadingOlder} data-older>
      {loadingOlder ? text.loading : text.olderMessages}
    </button>
  );
}

/** Says the newest message of somebody else, once it comes; what was there at first is read by walking through it. */
function Announcer({ messages }: { messages: readonly ThreadMessage[] }) {
  const { text } = useUi();
  const last = messages.at(-1);
  const [firstSeen] = useState(last?.id);
  const said = last && !last.mine && last.id !== firstSeen ? text.said(last.authorName, wordsOf(last, text.photo)) : "";
  return (
    <div className="rapport-hidden" role="log" aria-live="polite">
      {said}
    </div>
  );
}

function wordsOf(message: ThreadMessage, photo: string): string {
  return message.text ?? message.product?.name ?? photo;
}
