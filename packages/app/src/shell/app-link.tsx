import type { LinkProps } from "@rapport/ui";
import { useRouter } from "@tanstack/react-router";
import { type MouseEvent, useCallback } from "react";

/** A link that moves inside the App without a page load; others leave as usual. */
export function AppLink({ href, onClick, children, ...rest }: LinkProps) {
  const go = useGo();
  const follow = (event: MouseEvent<HTMLAnchorElement>) => {
    onClick?.(event);
    if (event.defaultPrevented || !isPlain(event) || rest.target || !href.startsWith("/app/")) return;
    event.preventDefault();
    go(href);
  };
  return (
    <a {...rest} href={href} onClick={follow}>
      {children}
    </a>
  );
}

/** Goes to an address of the App; `replace` leaves no step back. */
export function useGo(): (href: string, replace?: boolean) => void {
  const { history } = useRouter();
  return useCallback((href, replace) => (replace ? history.replace(href) : history.push(href)), [history]);
}

function isPlain(event: MouseEvent): boolean {
  return event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
}
