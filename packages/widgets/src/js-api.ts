import { identify } from "@rapport/tracker";
import type { RapportChatElement } from "./chat-element.ts";
import type { ChatTarget, WidgetContext } from "./context.ts";
import { emit } from "./page.ts";

type Listener = (detail: unknown) => void;
type Command = [name: string, ...rest: unknown[]];

/** `window.Rapport`: commands pushed before the script came are carried out in order; afterwards at once. */
export interface RapportApi {
  push: (...commands: Command[]) => void;
  open: (target?: ChatTarget) => void;
  close: () => void;
  /** The signed identity of the shopper, or null when signed out (PEO-2). */
  identify: (token: string | null) => Promise<void>;
  /** `on("open", …)` hears `rapport:open`, and so on. */
  on: (event: string, listener: Listener) => void;
  off: (event: string, listener: Listener) => void;
  /** The visitor's id, once there is one. */
  readonly visitorId: string | null;
}

/** Puts the API in place of the queue and tells the page who the visitor is when that becomes known. */
export function installApi(context: WidgetContext): void {
  const page = window as unknown as { Rapport?: RapportApi | Command[] };
  const queue = Array.isArray(page.Rapport) ? page.Rapport : [];
  if (page.Rapport && !Array.isArray(page.Rapport)) return;
  const api = createApi(context);
  page.Rapport = api;
  // the elements of a page that is still being read come first
  if (document.readyState === "loading")
    document.addEventListener("DOMContentLoaded", () => api.push(...queue), { once: true });
  else api.push(...queue);
  const { visitor } = context.session;
  const tell = () => {
    const visitorId = visitor.current()?.visitorId;
    if (visitorId) emit(chatElement() ?? document.documentElement, "visitor", { visitorId });
  };
  visitor.onChange(tell);
  setTimeout(tell);
}

function createApi({ session }: WidgetContext): RapportApi {
  const heard = new WeakMap<Listener, EventListener>();
  const api: RapportApi = {
    push: (...commands) => {
      for (const [name, ...rest] of commands) run(api, name, rest);
    },
    open: (target) => void (chatElement() ?? addChat()).open(target),
    close: () => chatElement()?.close(),
    identify: (token) => identify(session.visitor, token),
    on: (event, listener) => {
      const wrapped = heard.get(listener) ?? ((happened: Event) => listener((happened as CustomEvent<unknown>).detail));
      heard.set(listener, wrapped);
      document.addEventListener(`rapport:${event}`, wrapped);
    },
    off: (event, listener) => document.removeEventListener(`rapport:${event}`, heard.get(listener) ?? listener),
    get visitorId() {
      return session.visitor.current()?.visitorId ?? null;
    },
  };
  return api;
}

function run(api: RapportApi, name: string, rest: unknown[]): void {
  const command = (api as unknown as Record<string, unknown>)[name];
  if (typeof command !== "function" || name === "push") {
    console.error(`Rapport: there is no command "${name}"`);
    return;
  }
  Promise.resolve((command as (...args: unknown[]) => unknown)(...rest)).catch((error: unknown) =>
    console.error(error),
  );
}

function chatElement(): RapportChatElement | null {
  return document.querySelector<RapportChatElement>("rapport-chat");
}

function addChat(): RapportChatElement {
  const element = document.createElement("rapport-chat") as RapportChatElement;
  document.body.append(element);
  return element;
}
