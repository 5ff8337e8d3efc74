import { unreadTotal } from "@rapport/client";
import type { Presence } from "@rapport/contracts";
import { Avatar, KeyboardHelp, Shell, useKeyboardHelp, useUi } from "@rapport/ui";
import { useQuery } from "@tanstack/react-query";
import { Outlet, useLocation } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { AppLink, useGo } from "./app-link.tsx";
import { Brand } from "./brand.tsx";
import { ConversationsProvider, useConversations } from "./conversations-context.tsx";
import { useDocumentTitle } from "./document-title.ts";
import { Gate } from "./gate.tsx";
import { HelpContext } from "./help.ts";
import { navigation, placeOf } from "./navigation.tsx";
import { useMessageNews, usePointNews } from "./news.ts";
import { paths } from "./paths.ts";
import { presenceState, presenceWords } from "./presence.ts";
import { meQuery, programmeQuery } from "./queries.ts";
import { useSession } from "./session.ts";
import styles from "./shell.module.css";
import { useShortcuts } from "./shortcuts.ts";
import { useShortcutGroups } from "./shortcut-groups.ts";
import { useLateness } from "./use-lateness.ts";
import { useOnline } from "./use-online.ts";

/** Everything behind the door: the member's session, conversations and the App's frame around the page. */
export function MemberFrame() {
  return (
    <Gate>
      <ConversationsProvider>
        <Frame />
      </ConversationsProvider>
    </Gate>
  );
}

function Frame() {
  const { t } = useTranslation();
  const { pathname } = useLocation();
  const snapshot = useConversations();
  const { data: programme } = useQuery(programmeQuery);
  const [helpOpen, setHelpOpen] = useKeyboardHelp();
  const unread = unreadTotal(snapshot);
  const nav = navigation(t, unread);
  const place = placeOf(pathname);
  const label =
    nav.find((item) => item.id === place)?.label ?? (place === "profile" ? t("shell.nav.profile") : undefined);
  const isOnline = useOnline();
  const isDown = useLateness(snapshot.connection !== "ready", 2500) || !isOnline;
  useDocumentTitle(unread, label, programme?.name ?? "Rapport");
  useMessageNews();
  usePointNews();
  useGoShortcuts();
  return (
    <HelpContext value={() => setHelpOpen(true)}>
      <Shell
        brand={<Brand />}
        nav={nav}
        current={place}
        fill={place === "conversations"}
        hideTabs={/conversations\/./.test(pathname)}
        offline={isDown}
        offlineText={t(isOnline ? "shell.reconnecting" : "shell.offline")}
        railFooter={<MeLink current={place === "profile"} />}
      >
        <Outlet />
      </Shell>
      <KeyboardHelp opened={helpOpen} groups={useShortcutGroups()} onClose={() => setHelpOpen(false)} />
    </HelpContext>
  );
}

function useGoShortcuts(): void {
  const go = useGo();
  useShortcuts({
    "g h": () => go(paths.home),
    "g c": () => go(paths.conversations),
    "g s": () => go(paths.sales),
    "g l": () => go(paths.challenges),
    "g p": () => go(paths.points),
    "g m": () => go(paths.profile),
  });
}

/** What others see of the member now: an absence that was set, else whether the line stands. */
function ownPresence(known: Presence | undefined, isConnected: boolean): Presence | null {
  if (known?.kind === "unavailable" || known?.kind === "absent") return known;
  return isConnected ? { kind: "online" } : null;
}

/** The member's own face, name and presence at the foot of the rail; leads to the profile. */
function MeLink({ current }: { current: boolean }) {
  const { t } = useTranslation();
  const ui = useUi();
  const session = useSession();
  const { data } = useQuery(meQuery);
  const { connection } = useConversations();
  const presence = ownPresence(data?.member?.presence, connection === "ready");
  return (
    <AppLink className={styles.me} href={paths.profile} aria-current={current ? "page" : undefined}>
      <Avatar
        name={session.name}
        src={session.photoUrl}
        size={40}
        decorative
        {...(presence && { presence: presenceState(presence) })}
      />
      <span className={styles.meWords}>
        <span className={styles.meName}>{session.name}</span>
        <span className={styles.meState}>{presence ? presenceWords(presence, t, ui) : t("shell.nav.profile")}</span>
      </span>
    </AppLink>
  );
}
