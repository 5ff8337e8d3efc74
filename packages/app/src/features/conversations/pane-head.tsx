import { ActionIcon, Menu } from "@mantine/core";
import type { Conversation } from "@rapport/contracts";
import { Avatar, Chip, ConfirmDialog, formatInstant, PresenceLabel, toast, useUi } from "@rapport/ui";
import {
  IconArchive,
  IconArchiveOff,
  IconArrowLeft,
  IconBan,
  IconBell,
  IconBellOff,
  IconDotsVertical,
} from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { AppLink } from "../../shell/app-link.tsx";
import { useStore } from "../../shell/conversations-context.tsx";
import { paths } from "../../shell/paths.ts";
import { problemWords } from "../../shell/problem-words.ts";
import { useShortcuts } from "../../shell/shortcuts.ts";
import styles from "./conversations.module.css";
import { visitorName } from "./visitor-name.ts";

type Flags = { archived?: boolean; muted?: boolean; blocked?: boolean };

/** Who the conversation is with, whether they are there now, and what can be done with it (CON-6). */
export function PaneHead({ conversation }: { conversation: Conversation }) {
  const { t } = useTranslation();
  const ui = useUi();
  const { visitor } = conversation;
  const { source, startedAt } = beginningOf(conversation);
  const name = visitorName(visitor, t);
  return (
    <header className={styles.paneHead}>
      <AppLink className={styles.back} href={paths.conversations} aria-label={t("conversations.toList")}>
        <IconArrowLeft size={22} stroke={1.75} aria-hidden="true" />
      </AppLink>
      <Avatar name={name} size={40} decorative {...(visitor.online && { presence: "online" as const })} />
      <div className={styles.who}>
        <h1 className={styles.whoName}>{name}</h1>
        <p className={styles.whoState}>
          <PresenceLabel
            state={visitor.online ? "online" : "away"}
            word={t(visitor.online ? "conversations.online" : "conversations.away")}
          />
          <span className={styles.source}>
            {t("conversations.started", {
              how: t(`conversations.source.${source}`),
              day: formatInstant(startedAt, "day", ui),
            })}
          </span>
        </p>
      </div>
      <div className={styles.chips}>
        {visitor.kind === "client" && <Chip tone="accent">{t("conversations.client")}</Chip>}
        {conversation.muted && <Chip>{t("conversations.isMuted")}</Chip>}
        {conversation.archived && <Chip>{t("conversations.isArchived")}</Chip>}
      </div>
      <Actions conversation={conversation} />
    </header>
  );
}

/** How and when the history began: with the first of its conversations (CON-1). */
function beginningOf(conversation: Conversation): Pick<Conversation, "source" | "startedAt"> {
  return [conversation, ...conversation.earlier].reduce((first, part) =>
    part.startedAt < first.startedAt ? part : first,
  );
}

function Actions({ conversation }: { conversation: Conversation }) {
  const { t } = useTranslation();
  const [asking, setAsking] = useState(false);
  const change = useChange(conversation.id);
  const { archived, muted } = conversation;
  const isBlocked = conversation.blockedBy === "me";
  const archive = () => void change({ archived: !archived }, archived ? "unarchived" : "archived");
  const name = visitorName(conversation.visitor, t);
  useShortcuts({ e: archive });
  return (
    <>
      <Menu position="bottom-end" width={230} withinPortal={false}>
        <Menu.Target>
          <ActionIcon aria-label={t("conversations.menu")}>
            <IconDotsVertical size={22} stroke={1.75} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item
            leftSection={archived ? <IconArchiveOff size={18} /> : <IconArchive size={18} />}
            onClick={archive}
          >
            {t(archived ? "conversations.unarchive" : "conversations.archive")}
          </Menu.Item>
          <Menu.Item
            leftSection={muted ? <IconBell size={18} /> : <IconBellOff size={18} />}
            onClick={() => void change({ muted: !muted }, muted ? "unmuted" : "muted")}
          >
            {t(muted ? "conversations.unmute" : "conversations.mute")}
          </Menu.Item>
          <Menu.Item
            leftSection={<IconBan size={18} />}
            {...(!isBlocked && { color: "bad" })}
            onClick={() => (isBlocked ? void change({ blocked: false }) : setAsking(true))}
          >
            {t(isBlocked ? "conversations.unblock" : "conversations.block")}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <ConfirmDialog
        opened={asking}
        danger
        title={t("conversations.blockTitle", { name })}
        confirmLabel={t("conversations.block")}
        onClose={() => setAsking(false)}
        onConfirm={() => {
          setAsking(false);
          void change({ blocked: true });
        }}
      >
        {t("conversations.blockText", { name })}
      </ConfirmDialog>
    </>
  );
}

/** Changes flags of a conversation; says it, with the way back for what one may do by mistake. */
export function useChange(conversationId: string) {
  const { t } = useTranslation();
  const store = useStore();
  return async (flags: Flags, said?: "archived" | "unarchived" | "muted" | "unmuted"): Promise<void> => {
    try {
      await store.change(conversationId, flags);
    } catch (error) {
      toast.bad(problemWords(t, error));
      return;
    }
    if (!said) return;
    const back = Object.fromEntries(Object.entries(flags).map(([name, on]) => [name, !on]));
    toast.plain(t(`conversations.${said}`), {
      label: t("conversations.undo"),
      run: () => void store.change(conversationId, back).catch((error: unknown) => toast.bad(problemWords(t, error))),
    });
  };
}
