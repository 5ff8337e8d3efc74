import { Drawer } from "@mantine/core";
import { useUi } from "../text/context.tsx";
import styles from "./more-sheet.module.css";
import type { NavItem } from "./nav.ts";
import { RailLink } from "./side-rail.tsx";

/** Props of MoreSheet. */
export interface MoreSheetProps {
  items: readonly NavItem[];
  current: string | null;
  onClose: () => void;
}

/** The destinations that have no room in the bottom bar. */
export default function MoreSheet({ items, current, onClose }: MoreSheetProps) {
  const { text } = useUi();
  const close = { "aria-label": text.close };
  return (
    <Drawer
      opened
      onClose={onClose}
      position="bottom"
      title={text.more}
      classNames={{ content: styles.sheet! }}
      closeButtonProps={close}
    >
      {items.map((item) => (
        <RailLink key={item.id} item={item} current={item.id === current} onClick={onClose} />
      ))}
    </Drawer>
  );
}
