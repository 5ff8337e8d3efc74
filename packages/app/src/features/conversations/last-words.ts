import type { Message } from "@rapport/contracts";
import type { TFunction } from "i18next";
import { type Language, localised } from "../../shell/language.ts";

/** A message in one line of a list: its text, or what it is. */
export function lastWords(message: Message, t: TFunction, language: Language): string {
  if (message.text) return message.text.replaceAll(/\s+/g, " ");
  if (message.kind === "product" && message.product)
    return t("conversations.said.product", { name: localised(message.product.name, language) });
  if (message.kind === "image") return t("conversations.said.image");
  if (message.kind === "video") return t("conversations.said.video");
  if (message.kind === "file") return t("conversations.said.file");
  return message.kind === "call" ? t("conversations.said.call") : t("conversations.said.other");
}
