import { Page, PageHeader, type PageHeaderProps, type PageProps } from "@rapport/ui";
import { useEffect } from "react";
import styles from "./screen.module.css";
import { useSession } from "../shell/session.tsx";

/** Props of Screen: a page with its title, which is also the browser tab's. */
export interface ScreenProps extends Omit<PageHeaderProps, "title"> {
  title: string;
  width?: PageProps["width"];
  children: PageProps["children"];
}

/** One screen of the Manager. */
export function Screen({ width = "wide", children, ...header }: ScreenProps) {
  useTitle(header.title);
  return (
    <Page width="full">
      <div className={styles[width]}>
        <PageHeader {...header} />
        {children}
      </div>
    </Page>
  );
}

/** Names the browser tab. */
export function useTitle(title: string): void {
  const { programme } = useSession();
  useEffect(() => {
    document.title = `${title} · ${programme.name}`;
  }, [title, programme.name]);
}
