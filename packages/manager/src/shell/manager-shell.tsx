import { Avatar, Shell, useUi } from "@rapport/ui";
import { useMediaQuery } from "@mantine/hooks";
import { Outlet, useLocation } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import { useToReview } from "../features/orders/to-review.ts";
import { href } from "./address.ts";
import { currentItem, navOf } from "./nav.tsx";
import { Shortcuts } from "./shortcuts.tsx";
import styles from "./manager-shell.module.css";
import { useLive } from "./live.ts";
import { useMay, useSession } from "./session.tsx";
import { useWords } from "./words.ts";

/** The frame around every screen: where one can go, who one is, whether the line is up. */
export function ManagerShell() {
  const { t } = useWords();
  const { pathname } = useLocation();
  const { programme } = useSession();
  const phone = useMediaQuery("(max-width: 47.99em)", undefined, { getInitialValueInEffect: false }) ?? false;
  const toReview = useToReview();
  const line = useLive(true);
  const offline = useBrowserOffline() || line.offline;
  const mails = useMay("administrator");
  const nav = navOf(t, { toReview, phone, mails });
  return (
    <Shell
      brand={<Brand name={programme.name} />}
      nav={nav}
      current={currentItem(nav, pathname)}
      railFooter={<Myself />}
      offline={offline}
      offlineText={t("shell.offline")}
    >
      <Shortcuts />
      <Outlet />
    </Shell>
  );
}

function Brand({ name }: { name: string }) {
  const { t } = useWords();
  const { Link } = useUi();
  return (
    <Link href={href("/")} className={styles.brand}>
      <span className={styles.programme}>{name}</span>
      <span className={styles.face}>{t("shell.manager")}</span>
    </Link>
  );
}

function Myself() {
  const { t } = useWords();
  const { Link } = useUi();
  const { me, right } = useSession();
  const name = me.member?.name ?? me.accountEmail;
  return (
    <Link href={href("/account")} className={styles.me}>
      <Avatar name={name} src={me.member?.photoUrl ?? null} size={32} decorative />
      <span className={styles.who}>
        <span className={styles.name}>{name}</span>
        <span className={styles.right}>{t(`rights.${right}`)}</span>
      </span>
    </Link>
  );
}

function useBrowserOffline(): boolean {
  const [offline, setOffline] = useState(!navigator.onLine);
  useEffect(() => {
    const look = () => setOffline(!navigator.onLine);
    window.addEventListener("online", look);
    window.addEventListener("offline", look);
    return () => {
      window.removeEventListener("online", look);
      window.removeEventListener("offline", look);
    };
  }, []);
  return offline;
}
