import type { Presence } from "@rapport/contracts";
import { formatInstant, type PresenceState } from "@rapport/ui";
import type { TFunction } from "i18next";

/** PEO-9 in words. */
export function presenceWords(presence: Presence, t: TFunction, place: { locale: string; timeZone: string }): string {
  const count = presence.count ?? 1;
  switch (presence.kind) {
    case "minutes":
      return t("shell.presence.minutes", { count });
    case "hours":
      return t("shell.presence.hours", { count });
    case "absent":
      return presence.until
        ? t("shell.presence.absentUntil", { day: formatInstant(presence.until, "day", place) })
        : t("shell.presence.absent");
    default:
      return t(`shell.presence.${presence.kind}`);
  }
}

/** PEO-9 as the dot beside a face. */
export function presenceState(presence: Presence): PresenceState {
  if (presence.kind === "online") return "online";
  if (presence.kind === "unavailable" || presence.kind === "absent") return "unavailable";
  return presence.kind === "minutes" ? "recent" : "away";
}
