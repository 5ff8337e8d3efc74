import { IconChevronDown } from "@tabler/icons-react";
import { useId, useState, type ReactNode } from "react";
import { cx } from "../cx.ts";
import { formatInstant } from "../format/instants.ts";
import { useUi } from "../text/context.tsx";
import styles from "./evidence-timeline.module.css";

/** One piece of evidence; `reason` says in words why it did not count. */
export interface EvidenceItem {
  id: string;
  kind: "click" | "message" | "order";
  at: string;
  title: ReactNode;
  detail?: ReactNode;
  accepted: boolean;
  reason?: string;
}

/** Props of EvidenceTimeline: the decision in three short lines, and what it was taken from, oldest first. */
export interface EvidenceTimelineProps {
  lines: readonly [happened: ReactNode, rule: ReactNode, earned: ReactNode];
  items: readonly EvidenceItem[];
  actions?: ReactNode;
}

/** A decision explained (ATT-8): what counted is solid, what did not is hollow with its reason on tap. */
export function EvidenceTimeline({ lines, items, actions }: EvidenceTimelineProps) {
  const { text } = useUi();
  const [happened, rule, earned] = lines;
  return (
    <section className={styles.explanation}>
      <div className={styles.lines}>
        <p className={styles.happened}>{happened}</p>
        <p className={styles.rule}>{rule}</p>
        <p className={styles.earned}>{earned}</p>
      </div>
      <ol className={styles.timeline} aria-label={text.evidence}>
        {items.map((item) => (
          <Piece key={item.id} item={item} />
        ))}
      </ol>
      {actions}
    </section>
  );
}

function Piece({ item }: { item: EvidenceItem }) {
  const ui = useUi();
  const [opened, setOpened] = useState(false);
  const id = useId();
  const rejected = !item.accepted && item.kind !== "order";
  const words = (
    <>
      <span className={styles.title}>{item.title}</span>
      <time className={styles.time} dateTime={item.at} title={formatInstant(item.at, "full", ui)}>
        {formatInstant(item.at, "dayTime", ui)}
      </time>
    </>
  );
  return (
    <li className={cx(styles.piece, styles[item.kind], rejected && styles.rejected)}>
      <span className={styles.mark}>
        <span className="rapport-hidden">{rejected ? ui.text.rejected : ui.text.accepted}</span>
      </span>
      {rejected && item.reason ? (
        <button
          type="button"
          className={styles.words}
          aria-expanded={opened}
          aria-controls={id}
          onClick={() => setOpened(!opened)}
        >
          {words}
          <IconChevronDown className={styles.chevron} size={16} stroke={1.75} aria-hidden="true" />
        </button>
      ) : (
        <span className={styles.words}>{words}</span>
      )}
      {item.detail && <div className={styles.detail}>{item.detail}</div>}
      <p className={styles.reason} id={id} hidden={!opened}>
        {item.reason}
      </p>
    </li>
  );
}
