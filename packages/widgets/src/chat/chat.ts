import tokens from "@rapport/ui/tokens.css?inline";
import type { Panel, PanelHost } from "../context.ts";
import { RapportChatPanel } from "./panel.ts";
import tones from "./styles/tones.css?inline";

const parts =
  "panel,header,list,member,avatar,thread,group,message,photo,product,add-to-basket,view,composer,send,email,viewer";

/** Puts the panel beside its launcher; Rapport's tokens come before everything that the brand or the shop set. */
export function createPanel(host: PanelHost): Panel {
  if (!customElements.get("rapport-chat-panel")) customElements.define("rapport-chat-panel", RapportChatPanel);
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(tokens + tones);
  host.root.adoptedStyleSheets = [sheet, ...host.root.adoptedStyleSheets];
  const panel = document.createElement("rapport-chat-panel") as RapportChatPanel;
  panel.setAttribute("exportparts", parts);
  panel.start(host);
  host.root.append(panel);
  return panel;
}
