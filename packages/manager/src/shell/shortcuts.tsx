import { isTyping, KeyboardHelp, useKeyboardHelp } from "@rapport/ui";
import { useEffect, useRef } from "react";
import { href, useGo } from "./address.ts";
import { useWords, type Say } from "./words.ts";

const places = { o: "/", s: "/orders", m: "/members", c: "/challenges", p: "/products", r: "/reviews" } as const;
const PATIENCE_MS = 1200;

/** "g" then a letter goes to a screen, "/" to its search, "?" shows all of it. */
export function Shortcuts() {
  const { t } = useWords();
  const go = useGo();
  const [opened, setOpened] = useKeyboardHelp();
  const gAt = useRef(0);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (isTyping(event.target) || event.ctrlKey || event.metaKey || event.altKey) return;
      const place = places[event.key as keyof typeof places];
      if (event.key === "g") gAt.current = Date.now();
      else if (place && Date.now() - gAt.current < PATIENCE_MS) go(href(place));
      else if (event.key === "/") focusSearch(event);
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, [go]);
  return <KeyboardHelp opened={opened} groups={groupsOf(t)} onClose={() => setOpened(false)} />;
}

function focusSearch(event: KeyboardEvent): void {
  const field = document.querySelector<HTMLInputElement>("input[type=search]");
  if (!field) return;
  event.preventDefault();
  field.focus();
}

function groupsOf(t: Say) {
  const to = (letter: string, label: string) => ({ keys: ["G", letter], does: label });
  return [
    {
      title: t("keys.go"),
      shortcuts: [
        to("O", t("nav.overview")),
        to("S", t("nav.orders")),
        to("R", t("orders.toReview")),
        to("M", t("nav.members")),
        to("C", t("nav.challenges")),
        to("P", t("nav.products")),
      ],
    },
    {
      title: t("keys.lists"),
      shortcuts: [
        { keys: ["↑"], does: t("keys.up") },
        { keys: ["↓"], does: t("keys.down") },
        { keys: ["Enter"], does: t("keys.open") },
        { keys: ["/"], does: t("keys.search") },
        { keys: ["Esc"], does: t("keys.close") },
        { keys: ["?"], does: t("keys.help") },
      ],
    },
  ];
}
