import type { WidgetConfig } from "@rapport/contracts";
import type { PageSession } from "@rapport/tracker";

/** What an element of ours gets from the loader; lazy chunks import only the type. */
export interface WidgetContext {
  session: PageSession;
  /** The programme's name, colour and languages; asked once a page. Rejects when there is no answer. */
  config: () => Promise<WidgetConfig>;
  /** The page's language as a BCP 47 tag. */
  languageOf: (element: Element) => string;
  /** Bubbles through shadow roots, for the shop's own analytics. */
  emit: (from: EventTarget, name: string, detail?: object) => void;
}

/** Where to open the chat: at a member, about a product. */
export interface ChatTarget {
  memberId?: string;
  sku?: string;
}

/** What the chat's launcher tells the panel, and hears from it. */
export interface PanelHost {
  element: HTMLElement;
  root: ShadowRoot;
  context: WidgetContext;
  /** The number of unread messages, and the same in words to append to the launcher's label. */
  onUnread: (count: number, words: string) => void;
  onClose: () => void;
}

export interface Panel {
  show: (target: ChatTarget, focus: boolean) => void;
  hide: () => void;
  /** The element's attributes changed: product, language. */
  refresh: () => void;
}
