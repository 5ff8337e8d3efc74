import type { VisitorFace } from "@rapport/contracts";
import type { TFunction } from "i18next";

/** The name a shopper gave, or "Visitor" and the short number by which one is told from another. */
export function visitorName({ name }: Pick<VisitorFace, "name">, t: TFunction): string {
  const number = /^#(\w+)$/.exec(name)?.[1];
  return number ? t("conversations.visitor", { number }) : name;
}
