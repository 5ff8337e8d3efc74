import type { LinkProps } from "@rapport/ui";
import { useRouter } from "@tanstack/react-router";
import type { MouseEvent } from "react";
import { BASE, step } from "./address.ts";

/** A link that the router follows without loading a page; other sites, new tabs and downloads go their usual way. */
export function RouterLink({ onClick, ...link }: LinkProps) {
  const { history } = useRouter();
  const follow = (event: MouseEvent<HTMLAnchorElement>) => {
    onClick?.(event);
    if (event.defaultPrevented || !isOwn(event, link)) return;
    event.preventDefault();
    step(history, link.href);
  };
  return (
    // oxlint-disable-next-line jsx-a11y/anchor-has-content, jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions -- a link with its content in the props
    <a {...link} onClick={follow} />
  );
}

function isOwn(event: MouseEvent, link: LinkProps): boolean {
  const plain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
  return plain && !link.target && link.download === undefined && link.href.startsWith(`${BASE}/`);
}
