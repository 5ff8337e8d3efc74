import { Drawer } from "@mantine/core";
import type { ReactNode } from "react";
import { useUi } from "../text/context.tsx";
import styles from "./side-sheet.module.css";

/** Props of SideSheet; `footer` stays in sight below the scrolling content. */
export interface SideSheetProps {
  opened: boolean;
  title: ReactNode;
  lead?: ReactNode;
  children: ReactNode;
  footer?: ReactNode;
  wide?: boolean;
  onClose: () => void;
}

/** Details beside the list they belong to; the whole screen on a phone. */
export function SideSheet({ opened, title, lead, children, footer, wide, onClose }: SideSheetProps) {
  const { text } = useUi();
  return (
    <Drawer
      opened={opened}
      onClose={onClose}
      title={title}
      size={wide ? "min(760px, 100vw)" : "min(520px, 100vw)"}
      closeButtonProps={{ "aria-label": text.close }}
      classNames={{ content: styles.content, body: styles.body }}
    >
      <div className={styles.scroll}>
        {lead && <div className={styles.lead}>{lead}</div>}
        {children}
      </div>
      {footer && <div className={styles.footer}>{footer}</div>}
    </Drawer>
  );
}
