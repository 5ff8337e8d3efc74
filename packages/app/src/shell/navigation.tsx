import { IconCoins, IconHome, IconMessages, IconShoppingBag, IconTarget } from "@tabler/icons-react";
import type { NavItem } from "@rapport/ui";
import type { TFunction } from "i18next";
import { paths } from "./paths.ts";

/** The destinations of the App; on a phone the profile is reached by the face on the home page. */
export function navigation(t: TFunction, unread: number): NavItem[] {
  return [
    { id: "home", label: t("shell.nav.home"), href: paths.home, icon: <IconHome /> },
    {
      id: "conversations",
      label: t("shell.nav.conversations"),
      href: paths.conversations,
      icon: <IconMessages />,
      badge: unread,
    },
    { id: "sales", label: t("shell.nav.sales"), href: paths.sales, icon: <IconShoppingBag /> },
    { id: "challenges", label: t("shell.nav.challenges"), href: paths.challenges, icon: <IconTarget /> },
    { id: "points", label: t("shell.nav.points"), href: paths.points, icon: <IconCoins /> },
  ];
}

/** Which destination an address belongs to; `profile` is one without a place in the bar. */
export function placeOf(pathname: string): string | null {
  return /^\/(?:app\/)?([a-z]+)/.exec(pathname)?.[1] ?? null;
}
