import { Popover } from "@mantine/core";
import { IconInfoCircle } from "@tabler/icons-react";
import { useUi } from "../text/context.tsx";
import styles from "./definition.module.css";

/** Says what a figure counts, one tap away. */
export function Definition({ of, children }: { of: string; children: string }) {
  const { text } = useUi();
  return (
    <Popover width={280} position="bottom-start" trapFocus={false}>
      <Popover.Target>
        <button type="button" className={styles.button} aria-label={`${text.definition}: ${of}`}>
          <IconInfoCircle size={16} stroke={1.6} aria-hidden="true" />
        </button>
      </Popover.Target>
      <Popover.Dropdown>
        <p className={styles.text}>{children}</p>
      </Popover.Dropdown>
    </Popover>
  );
}
