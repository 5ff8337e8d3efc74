import { useSyncExternalStore } from "react";

interface InstallEvent extends Event {
  prompt: () => Promise<unknown>;
}

let offered: InstallEvent | null = null;
const listeners = new Set<() => void>();
const tell = () => listeners.forEach((listener) => listener());

/** Listens for the browser's offer to install the App; call once at the start. */
export function watchInstall(): void {
  window.addEventListener("beforeinstallprompt", (event) => {
    event.preventDefault();
    offered = event as InstallEvent;
    tell();
  });
  window.addEventListener("appinstalled", () => {
    offered = null;
    tell();
  });
}

/** Asks the browser to install the App; null where it cannot be, or is. */
export function useInstall(): (() => void) | null {
  const event = useSyncExternalStore(
    (listener) => (listeners.add(listener), () => void listeners.delete(listener)),
    () => offered,
  );
  return event && (() => void event.prompt());
}
