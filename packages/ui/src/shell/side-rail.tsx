import type { ReactNode } from "react";
import { cx } from "../cx.ts";
import { useUi } from "../text/context.tsx";
import { NavBadge } from "./nav-badge.tsx";
import { sectionsOf, type NavItem } from "./nav.ts";
import styles from "./side-rail.module.css";

/** Props of SideRail. */
export interface SideRailProps {
  brand: ReactNode;
  nav: readonly NavItem[];
  current: string | null;
  footer?: ReactNode;
}

/** The main navigation of a desktop. */
export function SideRail({ brand, nav, current, footer }: SideRailProps) {
  const { text } = useUi();
  return (
    <nav className={styles.rail} aria-label={text.mainNavigation}>
      <div className={styles.brand}>{brand}</div>
      <div className={styles.nav}>
        {sectionsOf(nav).map((section, index) => (
          <div key={section.title ?? index} className={styles.section}>
            {section.title && <p className={styles.title}>{section.title}</p>}
            <ul className={styles.list}>
              {section.items.map((item) => (
                <li key={item.id}>
                  <RailLink item={item} current={item.id === current} />
                </li>
              ))}
            </ul>
          </div>
        ))}
      </div>
      {footer && <div className={styles.footer}>{footer}</div>}
    </nav>
  );
}

/** One destination as a line: icon, word, what waits there. */
export function RailLink({ item, current, onClick }: { item: NavItem; current: boolean; onClick?: () => void }) {
  const { Link } = useUi();
  return (
    <Link
      className={cx(styles.link, current && styles.current)}
      href={item.href}
      aria-current={current ? "page" : undefined}
      onClick={onClick}
    >
      <span className={styles.icon} aria-hidden="true">
        {item.icon}
      </span>
      <span className={styles.label}>{item.label}</span>
      <NavBadge count={item.badge} />
    </Link>
  );
}
