import { useUi } from "@rapport/ui";
import { useLocation } from "@tanstack/react-router";
import { BASE } from "../shell/address.ts";
import styles from "./page-tabs.module.css";

/** One of several screens of a subject. */
export interface PageTab {
  href: string;
  label: string;
  count?: number;
}

/** The screens of a subject side by side, as links. */
export function PageTabs({ label, tabs }: { label: string; tabs: readonly PageTab[] }) {
  const { Link } = useUi();
  const { pathname } = useLocation();
  const path = `${BASE}${pathname.replace(BASE, "")}`;
  return (
    <nav className={styles.tabs} aria-label={label}>
      {tabs.map((tab) => {
        const here = path === tab.href || path.startsWith(`${tab.href}/`);
        return (
          <Link key={tab.href} href={tab.href} className={styles.tab} aria-current={here ? "page" : undefined}>
            {tab.label}
            {Boolean(tab.count) && <span className={styles.count}>{tab.count}</span>}
          </Link>
        );
      })}
    </nav>
  );
}
