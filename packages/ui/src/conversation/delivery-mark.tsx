import { IconCheck, IconChecks, IconClock } from "@tabler/icons-react";
import { useUi } from "../text/context.tsx";
import type { Delivery } from "./message.ts";
import styles from "./delivery-mark.module.css";

/** Sent, delivered or read, as one small mark with its word for those who cannot see it. */
export function DeliveryMark({ state }: { state: Delivery }) {
  const { text } = useUi();
  const Icon = state === "sending" ? IconClock : state === "sent" ? IconCheck : IconChecks;
  return (
    <span className={styles.mark} data-state={state} title={text.delivery[state]}>
      <Icon size={15} stroke={2} aria-hidden="true" />
      <span className="rapport-hidden">{text.delivery[state]}</span>
    </span>
  );
}
