import type { ShortcutGroup } from "@rapport/ui";
import { useTranslation } from "react-i18next";

/** Every shortcut of the App, as the "?" sheet tells them. */
export function useShortcutGroups(): ShortcutGroup[] {
  const { t } = useTranslation();
  return [
    {
      title: t("shell.keys.go"),
      shortcuts: [
        { keys: ["G", "H"], does: t("shell.nav.home") },
        { keys: ["G", "C"], does: t("shell.nav.conversations") },
        { keys: ["G", "S"], does: t("shell.nav.sales") },
        { keys: ["G", "L"], does: t("shell.nav.challenges") },
        { keys: ["G", "P"], does: t("shell.nav.points") },
        { keys: ["G", "M"], does: t("shell.nav.profile") },
        { keys: ["?"], does: t("shell.keys.help") },
      ],
    },
    {
      title: t("shell.keys.conversations"),
      shortcuts: [
        { keys: ["/"], does: t("shell.keys.search") },
        { keys: ["J"], does: t("shell.keys.next") },
        { keys: ["K"], does: t("shell.keys.previous") },
        { keys: ["R"], does: t("shell.keys.write") },
        { keys: ["P"], does: t("shell.keys.product") },
        { keys: ["E"], does: t("shell.keys.archive") },
        { keys: ["Esc"], does: t("shell.keys.leave") },
        { keys: ["Enter"], does: t("shell.keys.send") },
        { keys: ["Shift Enter"], does: t("shell.keys.newLine") },
      ],
    },
  ];
}
