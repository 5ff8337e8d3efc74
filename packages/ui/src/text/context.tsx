import {
  createContext,
  useContext,
  useMemo,
  type AnchorHTMLAttributes,
  type ComponentType,
  type ReactNode,
} from "react";
import { englishText } from "./en.ts";
import { frenchText } from "./fr.ts";
import type { UiText } from "./ui-text.ts";

/** What an application's own link component must take; it lets a router follow links without a page load. */
export type LinkProps = AnchorHTMLAttributes<HTMLAnchorElement> & { href: string };

/** Language, time zone, words, links and clock of all pieces below. */
export interface UiSettings {
  locale: string;
  timeZone: string;
  text: UiText;
  Link: ComponentType<LinkProps>;
  now: () => Date;
}

function PlainLink({ children, ...rest }: LinkProps) {
  return <a {...rest}>{children}</a>;
}

const UiContext = createContext<UiSettings>({
  locale: "en",
  timeZone: "UTC",
  text: englishText,
  Link: PlainLink,
  now: () => new Date(),
});

/** Props of UiTextProvider; what is left out keeps its default. */
export interface UiTextProviderProps {
  locale?: string;
  timeZone?: string;
  text?: Partial<UiText>;
  link?: ComponentType<LinkProps>;
  now?: () => Date;
  children: ReactNode;
}

/** Gives the pieces their language (English unless the locale is French), time zone, router link and clock. */
export function UiTextProvider({ locale = "en", timeZone, text, link, now, children }: UiTextProviderProps) {
  const settings = useMemo<UiSettings>(
    () => ({
      locale,
      timeZone: timeZone ?? Intl.DateTimeFormat().resolvedOptions().timeZone,
      text: { ...(locale.startsWith("fr") ? frenchText : englishText), ...text },
      Link: link ?? PlainLink,
      now: now ?? (() => new Date()),
    }),
    [locale, timeZone, text, link, now],
  );
  return <UiContext value={settings}>{children}</UiContext>;
}

/** The settings in force here. */
export function useUi(): UiSettings {
  return useContext(UiContext);
}
