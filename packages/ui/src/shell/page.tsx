import { IconArrowLeft } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { cx } from "../cx.ts";
import { useUi } from "../text/context.tsx";
import styles from "./page.module.css";

/** Props of Page; `width`: text 680 px, wide 1080 px, full 1560 px. */
export interface PageProps {
  children: ReactNode;
  width?: "text" | "wide" | "full";
}

/** The content's column with its generous outer space. */
export function Page({ children, width = "wide" }: PageProps) {
  return <div className={cx(styles.page, styles[width])}>{children}</div>;
}

/** Props of PageHeader; `back` leads to the list this page came from. */
export interface PageHeaderProps {
  title: ReactNode;
  lead?: ReactNode;
  back?: { href: string; label: string };
  actions?: ReactNode;
  before?: ReactNode;
}

/** The page's title, what it is about in one line, and what can be done here. */
export function PageHeader({ title, lead, back, actions, before }: PageHeaderProps) {
  const { Link } = useUi();
  return (
    <header className={styles.header}>
      {back && (
        <Link className={styles.back} href={back.href}>
          <IconArrowLeft size={18} stroke={1.75} aria-hidden="true" />
          {back.label}
        </Link>
      )}
      <div className={styles.line}>
        {before}
        <div className={styles.words}>
          <h1 className={styles.title}>{title}</h1>
          {lead && <p className={styles.lead}>{lead}</p>}
        </div>
        {actions && <div className={styles.actions}>{actions}</div>}
      </div>
    </header>
  );
}

/** Props of Section. */
export interface SectionProps {
  title: string;
  lead?: ReactNode;
  actions?: ReactNode;
  children: ReactNode;
  id?: string;
}

/** A part of a page under its own title; space and a hairline, no box. */
export function Section({ title, lead, actions, children, id }: SectionProps) {
  return (
    <section className={styles.section} id={id}>
      <div className={styles.line}>
        <div className={styles.words}>
          <h2 className={styles.subtitle}>{title}</h2>
          {lead && <p className={styles.sublead}>{lead}</p>}
        </div>
        {actions && <div className={styles.actions}>{actions}</div>}
      </div>
      {children}
    </section>
  );
}

/** Props of SplitView; on a phone only one of the two is shown. */
export interface SplitViewProps {
  list: ReactNode;
  detail: ReactNode;
  aside?: ReactNode;
  showDetail: boolean;
}

/** A list beside what is chosen in it; each scrolls by itself (use in a Shell with `fill`). */
export function SplitView({ list, detail, aside, showDetail }: SplitViewProps) {
  return (
    <div className={cx(styles.split, showDetail && styles.detailShown)}>
      <div className={styles.list}>{list}</div>
      <div className={styles.detail}>{detail}</div>
      {aside && <aside className={styles.aside}>{aside}</aside>}
    </div>
  );
}
