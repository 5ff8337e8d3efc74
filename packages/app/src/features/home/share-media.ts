import type { Medium } from "@rapport/contracts";

/** A way to share that names itself in the link, so that its clicks are told apart (TRK-2). */
export type ShareMedium = Extract<Medium, "whatsapp" | "facebook" | "x" | "linkedin" | "email" | "sms">;

/** What is shared: the link, the words before it, and the subject where there is one. */
export interface Shared {
  url: string;
  text: string;
  subject: string;
}

/** The ways to share, those that reach most people first. */
export const shareMedia: readonly ShareMedium[] = ["whatsapp", "facebook", "x", "linkedin", "email", "sms"];

/** An affiliate link that names its medium (TRK-2) and, where given, the page of the shop that it leads to (TRK-4). */
export function linkFor(url: string, medium: Medium | null, target = ""): string {
  const link = new URL(url);
  if (target) link.searchParams.set("to", target);
  if (medium) link.searchParams.set("m", medium);
  return link.href;
}

/** The address that opens a medium with the link ready to send. */
export function shareAddress(medium: ShareMedium, { url, text, subject }: Shared): string {
  const link = encodeURIComponent(url);
  const words = encodeURIComponent(text);
  const both = encodeURIComponent(`${text} ${url}`);
  switch (medium) {
    case "whatsapp":
      return `https://wa.me/?text=${both}`;
    case "facebook":
      return `https://www.facebook.com/sharer/sharer.php?u=${link}`;
    case "x":
      return `https://x.com/intent/post?text=${words}&url=${link}`;
    case "linkedin":
      return `https://www.linkedin.com/sharing/share-offsite/?url=${link}`;
    case "email":
      return `mailto:?subject=${encodeURIComponent(subject)}&body=${both}`;
    case "sms":
      return `sms:?&body=${both}`;
  }
}

/** Whether a target is a page of the shop; any other would lead to its home page (TRK-4). */
export function isShopPage(target: string, shopUrl: string | null): boolean {
  if (!URL.canParse(target)) return false;
  return shopUrl === null || new URL(target).origin === new URL(shopUrl).origin;
}

/** The link as it is read: without `https://`. */
export function shortLink(url: string): string {
  return url.replace(/^https?:\/\//, "");
}
