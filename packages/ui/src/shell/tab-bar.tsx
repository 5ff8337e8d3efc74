import { IconDots } from "@tabler/icons-react";
import { lazy, Suspense, useState, type ReactNode } from "react";
import { cx } from "../cx.ts";
import { useUi } from "../text/context.tsx";
import { NavBadge } from "./nav-badge.tsx";
import { splitTabs, type NavItem } from "./nav.ts";
import styles from "./tab-bar.module.css";

// A sheet is much code for what few people open: it comes when asked for.
const MoreSheet = lazy(() => import("./more-sheet.tsx"));

/** Props of TabBar. */
export interface TabBarProps {
  nav: readonly NavItem[];
  current: string | null;
}

/** The main navigation of a phone, under the thumb. */
export function TabBar({ nav, current }: TabBarProps) {
  const { text, Link } = useUi();
  const [more, setMore] = useState(false);
  const { tabs, rest } = splitTabs(nav);
  return (
    <nav className={styles.bar} aria-label={text.mainNavigation}>
      {tabs.map((item) => {
        const here = item.id === current;
        return (
          <Link
            key={item.id}
            className={cx(styles.tab, here && styles.current)}
            href={item.href}
            aria-current={here ? "page" : undefined}
          >
            <Face icon={item.icon} badge={item.badge} label={item.label} />
          </Link>
        );
      })}
      {rest.length > 0 && (
        <button
          type="button"
          className={cx(styles.tab, rest.some((item) => item.id === current) && styles.current)}
          aria-expanded={more}
          onClick={() => setMore(true)}
        >
          <Face icon={<IconDots />} badge={undefined} label={text.more} />
        </button>
      )}
      {more && (
        <Suspense>
          <MoreSheet items={rest} current={current} onClose={() => setMore(false)} />
        </Suspense>
      )}
    </nav>
  );
}

function Face({ icon, badge, label }: { icon: ReactNode; badge: number | undefined; label: string }) {
  return (
    <>
      <span className={styles.icon}>
        {icon}
        <span className={styles.badge}>
          <NavBadge count={badge} />
        </span>
      </span>
      <span className={styles.label}>{label}</span>
    </>
  );
}
