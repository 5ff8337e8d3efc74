import { Avatar, type PresenceState } from "../basic/avatar.tsx";
import { cx } from "../cx.ts";
import { formatInstant, formatListTime } from "../format/instants.ts";
import { useUi } from "../text/context.tsx";
import styles from "./conversation-row.module.css";

/** Props of ConversationRow; `turn` says who should write next. */
export interface ConversationRowProps {
  href: string;
  name: string;
  avatarUrl?: string | null;
  presence?: PresenceState;
  lastMessage: string;
  lastMine?: boolean;
  lastAt: string;
  unread?: number;
  turn?: "mine" | "theirs" | null;
  current?: boolean;
  onOpen?: () => void;
}

/** One conversation in a list: who, what was said last, when, what is unread and whose turn it is. */
export function ConversationRow(row: ConversationRowProps) {
  const ui = useUi();
  const { text, Link } = ui;
  const unread = row.unread ?? 0;
  return (
    <Link
      className={cx(styles.row, row.current && styles.current, unread > 0 && styles.fresh)}
      href={row.href}
      aria-current={row.current ? "true" : undefined}
      onClick={row.onOpen}
    >
      <Avatar
        name={row.name}
        src={row.avatarUrl ?? null}
        size={48}
        decorative
        {...(row.presence && { presence: row.presence })}
      />
      <span className={styles.words}>
        <span className={styles.top}>
          <span className={styles.name}>{row.name}</span>
          <time className={styles.time} dateTime={row.lastAt} title={formatInstant(row.lastAt, "full", ui)}>
            {formatListTime(row.lastAt, ui.now(), ui)}
          </time>
        </span>
        <span className={styles.bottom}>
          <span className={styles.last}>
            {row.lastMine && <span className={styles.you}>{text.you}: </span>}
            {row.lastMessage}
          </span>
          {unread > 0 ? (
            <span className={styles.badge}>
              <span aria-hidden="true">{unread > 99 ? "99+" : unread}</span>
              <span className="rapport-hidden">{text.unread(unread)}</span>
            </span>
          ) : (
            row.turn === "mine" && <span className={styles.turn}>{text.yourTurn}</span>
          )}
        </span>
      </span>
    </Link>
  );
}
