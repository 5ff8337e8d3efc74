import { Button } from "@mantine/core";
import { useState } from "react";
import {
  ConfirmDialog,
  EmptyState,
  ErrorState,
  KeyboardHelp,
  Section,
  SideSheet,
  Skeleton,
  toast,
  useKeyboardHelp,
  type IllustrationName,
} from "../src/index.ts";
import styles from "./gallery.module.css";

const EMPTY: [IllustrationName, string, string, string][] = [
  [
    "conversations",
    "No conversation yet",
    "Shoppers find you in the shop, or by your link. Share it to begin.",
    "Share my link",
  ],
  ["sales", "Your sales will be here", "Each one says why it counted and what it earned.", "How it works"],
  ["challenges", "No challenge is running", "New ones are announced here and by notification.", "Notifications"],
  ["products", "No product yet", "Bring your catalogue from a file or by the API.", "Import a file"],
  ["search", "Nothing found", "Try fewer words, or another spelling.", "Clear the search"],
  ["mailbox", "No mail was sent", "Without a mail server, mails wait here instead of going out.", "Settings"],
  ["offline", "Not here offline", "This page needs a connection; your conversations do not.", "To conversations"],
];

const SHORTCUTS = [
  {
    title: "Anywhere",
    shortcuts: [
      { keys: ["?"], does: "This help" },
      { keys: ["Ctrl K"], does: "Search and commands" },
      { keys: ["G", "C"], does: "Conversations" },
    ],
  },
  {
    title: "Conversation",
    shortcuts: [
      { keys: ["Enter"], does: "Send" },
      { keys: ["Shift Enter"], does: "New line" },
      { keys: ["J"], does: "Next conversation" },
    ],
  },
];

/** What a screen says when it has nothing, waits, failed, or asks. */
export function FeedbackPage() {
  const [asking, setAsking] = useState(false);
  const [sheet, setSheet] = useState(false);
  const [help, setHelp] = useKeyboardHelp();
  return (
    <>
      <Section title="Asking and telling">
        <div className={styles.row}>
          <Button variant="default" onClick={() => setAsking(true)}>
            Reverse points
          </Button>
          <Button variant="default" onClick={() => setSheet(true)}>
            Open a sheet
          </Button>
          <Button
            variant="default"
            onClick={() => toast.good("Challenge saved", { label: "Undo", run: () => undefined })}
          >
            Toast
          </Button>
          <Button variant="default" onClick={() => toast.bad("Not saved: the end is before the start")}>
            Failed toast
          </Button>
          <Button variant="default" onClick={() => setHelp(true)}>
            Keyboard
          </Button>
        </div>
      </Section>
      <Section title="Empty">
        <div className={styles.states}>
          {EMPTY.map(([drawing, title, text, action]) => (
            <EmptyState
              key={drawing}
              drawing={drawing}
              title={title}
              action={<Button variant="light">{action}</Button>}
            >
              {text}
            </EmptyState>
          ))}
          <ErrorState requestId="req_01JQ8Z" onRetry={() => undefined} />
        </div>
      </Section>
      <Section title="Loading">
        <Skeleton rows={3} avatar />
      </Section>
      <ConfirmDialog
        opened={asking}
        title="Take back 13 points from Ana?"
        reason
        danger
        confirmLabel="Reverse"
        onClose={() => setAsking(false)}
        onConfirm={() => {
          setAsking(false);
          toast.good("13 points taken back");
        }}
      >
        <p>Order 20418 was cancelled on 14 March. Her balance goes from 640 to 627 points.</p>
      </ConfirmDialog>
      <SideSheet
        opened={sheet}
        title="Order 20418"
        lead="12 March 2026, web shop"
        onClose={() => setSheet(false)}
        footer={<Button onClick={() => setSheet(false)}>Done</Button>}
      >
        <p>What belongs to the order stands here, beside the list it came from.</p>
      </SideSheet>
      <KeyboardHelp opened={help} groups={SHORTCUTS} onClose={() => setHelp(false)} />
    </>
  );
}
