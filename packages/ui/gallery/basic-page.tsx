import { IconCheck, IconClock, IconX } from "@tabler/icons-react";
import {
  Avatar,
  Chip,
  CodeBlock,
  CopyField,
  DateTime,
  Money,
  PresenceLabel,
  ProgressBar,
  RelativeTime,
  ScoreRing,
  Section,
} from "../src/index.ts";
import styles from "./gallery.module.css";

const TONES = ["paper", "surface", "stone", "stone-deep", "line", "line-strong", "ink-faint", "ink-soft", "ink"];
const SIGNALS = [
  "accent",
  "accent-text",
  "accent-tint",
  "good",
  "good-tint",
  "warning",
  "warning-tint",
  "bad",
  "bad-tint",
];
const SNIPPET = `<script type="module" src="https://rapport.alder.example/widgets.js"></script>
<rapport-chat></rapport-chat>
<rapport-tracking step="confirmation" cart_id="k9" order_id="o1" order_status="OK" total_amount="129.00"></rapport-tracking>`;

/** Type, colour, people, figures. */
export function BasicPage() {
  return (
    <>
      <Section title="Type">
        <div className={styles.stack}>
          <p className={styles.type} style={{ fontSize: "var(--rapport-text-40)" }}>
            1 284 points
          </p>
          <p className={styles.type} style={{ fontSize: "var(--rapport-text-28)" }}>
            Good afternoon, Ana
          </p>
          <p className={styles.type} style={{ fontSize: "var(--rapport-text-20)" }}>
            Léa bought the fleece you showed her
          </p>
          <p style={{ margin: 0, maxWidth: "62ch" }}>
            You wrote with her the day before the order. The last message was nineteen hours old, and conversations
            count for fourteen days.
          </p>
        </div>
      </Section>
      <Section title="Colour">
        <Swatches names={TONES} />
        <Swatches names={SIGNALS} />
      </Section>
      <Section title="People">
        <People />
      </Section>
      <Section title="Words and figures">
        <div className={styles.row}>
          <Chip>Ambassador</Chip>
          <Chip tone="accent">Conversation</Chip>
          <Chip tone="good" icon={<IconCheck aria-hidden="true" />}>
            Confirmed
          </Chip>
          <Chip tone="warning" icon={<IconClock aria-hidden="true" />}>
            To review
          </Chip>
          <Chip tone="bad" icon={<IconX aria-hidden="true" />}>
            Cancelled
          </Chip>
          <Money value={{ amount: "1249.00", currency: "EUR" }} />
          <DateTime at="2026-03-12T09:15:00Z" />
          <RelativeTime at="2026-03-12T12:15:00Z" />
        </div>
        <div className={styles.row}>
          <ScoreRing
            value={1284}
            of={2000}
            figure="1,284"
            word="of 2,000"
            label="1,284 points of score, 716 to the level Guide"
          />
          <div style={{ flex: "1 1 220px", maxWidth: 360 }}>
            <ProgressBar value={3} of={5} label="Five dialogues this week" caption="3 of 5" />
          </div>
        </div>
      </Section>
      <Section title="To take away">
        <div className={styles.stack} style={{ maxWidth: 680 }}>
          <CopyField
            label="Your link"
            value="https://rapport.alder.example/l/ana-moreau"
            hint="Everybody who comes by it within 30 days counts for you."
          />
          <CodeBlock label="In the shop's page" code={SNIPPET} />
        </div>
      </Section>
    </>
  );
}

function Swatches({ names }: { names: readonly string[] }) {
  return (
    <div className={styles.swatches}>
      {names.map((name) => (
        <div key={name} className={styles.tone}>
          <span style={{ background: `var(--rapport-${name})` }} />
          {name}
        </div>
      ))}
    </div>
  );
}

function People() {
  return (
    <div className={styles.row}>
      <div className={styles.person}>
        <Avatar name="Ana Moreau" size={64} presence="online" decorative />
        <div>
          <strong>Ana Moreau</strong>
          <PresenceLabel state="online" word="Online" />
        </div>
      </div>
      <div className={styles.person}>
        <Avatar name="Tom Okafor" size={48} presence="recent" decorative />
        <div>
          <strong>Tom Okafor</strong>
          <PresenceLabel state="recent" word="12 minutes ago" />
        </div>
      </div>
      <div className={styles.person}>
        <Avatar name="Inès Haddad" size={48} presence="unavailable" decorative />
        <div>
          <strong>Inès Haddad</strong>
          <PresenceLabel state="unavailable" word="Unavailable" />
        </div>
      </div>
      {["Jules Petit", "Mira Nowak", "Sven Lind", "Chloé Roy"].map((name) => (
        <Avatar key={name} name={name} size={40} />
      ))}
      <PresenceLabel state="away" word="2 days ago" />
    </div>
  );
}
