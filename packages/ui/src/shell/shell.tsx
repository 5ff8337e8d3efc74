import { useMediaQuery } from "@mantine/hooks";
import type { ReactNode } from "react";
import { cx } from "../cx.ts";
import { OfflineLine } from "../feedback/offline-line.tsx";
import { useUi } from "../text/context.tsx";
import type { NavItem } from "./nav.ts";
import styles from "./shell.module.css";
import { SideRail } from "./side-rail.tsx";
import { TabBar } from "./tab-bar.tsx";

/** Props of Shell. `fill` gives the content the whole height without page scroll (conversations). */
export interface ShellProps {
  brand: ReactNode;
  nav: readonly NavItem[];
  current: string | null;
  children: ReactNode;
  railFooter?: ReactNode;
  offline?: boolean;
  offlineText?: string;
  fill?: boolean;
  hideTabs?: boolean;
}

/** The frame of an application: a side rail on a desktop, a bottom bar on a phone, the content between. */
export function Shell(props: ShellProps) {
  const { text } = useUi();
  const phone = useMediaQuery("(max-width: 47.99em)", undefined, { getInitialValueInEffect: false });
  const { nav, current, fill, offline, offlineText } = props;
  return (
    <div className={cx(styles.shell, fill && styles.fill)}>
      <a className={styles.skip} href="#content">
        {text.skipToContent}
      </a>
      {!phone && <SideRail brand={props.brand} nav={nav} current={current} footer={props.railFooter} />}
      <div className={styles.column}>
        {offline && <OfflineLine>{offlineText ?? text.offline}</OfflineLine>}
        <main className={styles.main} id="content" tabIndex={-1}>
          {props.children}
        </main>
      </div>
      {phone && !props.hideTabs && <TabBar nav={nav} current={current} />}
    </div>
  );
}
