import {
  IconActivity,
  IconArrowsExchange,
  IconBox,
  IconBuildingStore,
  IconChartLine,
  IconClipboardList,
  IconMail,
  IconMessages,
  IconPlugConnected,
  IconReceipt,
  IconSettings,
  IconShieldLock,
  IconTrophy,
  IconUser,
  IconUsers,
} from "@tabler/icons-react";
import type { NavItem } from "@rapport/ui";
import { BASE, href } from "./address.ts";
import type { Say } from "./words.ts";

/** What a destination may own besides its own path. */
const alsoUnder: Record<string, readonly string[]> = {
  orders: ["/reviews"],
  members: ["/joining", "/people"],
  challenges: ["/wins"],
  products: ["/product-import"],
  integration: ["/api-keys"],
  journal: ["/parked"],
  overview: ["/start"],
};

/** The destinations: what one looks at daily first, what one sets up once last. On a phone one's own account is among them. */
export function navOf(t: Say, of: { toReview: number; phone: boolean; mails: boolean }): NavItem[] {
  const shop = t("nav.shop");
  const programme = t("nav.programme");
  return [
    { id: "overview", label: t("nav.overview"), href: href("/"), icon: <IconChartLine /> },
    { id: "orders", label: t("nav.orders"), href: href("/orders"), icon: <IconReceipt />, badge: of.toReview },
    { id: "members", label: t("nav.members"), href: href("/members"), icon: <IconUsers /> },
    { id: "challenges", label: t("nav.challenges"), href: href("/challenges"), icon: <IconTrophy /> },
    { id: "products", label: t("nav.products"), href: href("/products"), icon: <IconBox />, section: shop },
    { id: "stores", label: t("nav.stores"), href: href("/stores"), icon: <IconBuildingStore />, section: shop },
    { id: "clicks", label: t("nav.clicks"), href: href("/clicks"), icon: <IconActivity />, section: shop },
    {
      id: "conversations",
      label: t("nav.conversations"),
      href: href("/conversations"),
      icon: <IconMessages />,
      section: shop,
    },
    { id: "settings", label: t("nav.settings"), href: href("/settings"), icon: <IconSettings />, section: programme },
    {
      id: "integration",
      label: t("nav.integration"),
      href: href("/integration"),
      icon: <IconPlugConnected />,
      section: programme,
    },
    {
      id: "exchange",
      label: t("nav.exchange"),
      href: href("/exchange"),
      icon: <IconArrowsExchange />,
      section: programme,
    },
    // Mails hold password links: they are for administrators (PEO-10).
    ...(of.mails
      ? [{ id: "mailbox", label: t("nav.mailbox"), href: href("/mailbox"), icon: <IconMail />, section: programme }]
      : []),
    { id: "journal", label: t("nav.journal"), href: href("/journal"), icon: <IconClipboardList />, section: programme },
    { id: "staff", label: t("nav.staff"), href: href("/staff"), icon: <IconShieldLock />, section: programme },
    ...(of.phone ? [{ id: "account", label: t("nav.account"), href: href("/account"), icon: <IconUser /> }] : []),
  ];
}

/** Which destination a screen belongs to. */
export function currentItem(nav: readonly NavItem[], pathname: string): string | null {
  const path = pathname.replace(BASE, "") || "/";
  const isUnder = (root: string) => (root === "/" ? path === "/" : path === root || path.startsWith(`${root}/`));
  const owns = (item: NavItem) => [item.href.replace(BASE, "") || "/", ...(alsoUnder[item.id] ?? [])].some(isUnder);
  return nav.find(owns)?.id ?? null;
}
