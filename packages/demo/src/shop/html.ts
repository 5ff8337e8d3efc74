/** Markup that is safe to send: every value put into it has been escaped. */
export interface Html {
  readonly markup: string;
}

/** What may stand in a template: text (escaped), markup, lists of both, or nothing. */
export type Part = Html | string | number | null | undefined | false | readonly Part[];

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

const escaped = (text: string) => text.replaceAll(/[&<>"']/g, (character) => entities[character] ?? character);

function rendered(part: Part): string {
  if (part === null || part === undefined || part === false) return "";
  if (typeof part === "string") return escaped(part);
  if (typeof part === "number") return String(part);
  if (isList(part)) return part.map(rendered).join("");
  return part.markup;
}

const isList = (part: Part): part is readonly Part[] => Array.isArray(part);

/** A piece of a page; text put into it is escaped. */
export const html = (strings: TemplateStringsArray, ...parts: Part[]): Html => ({
  markup: strings.reduce((sofar, text, index) => sofar + text + rendered(parts[index]), ""),
});

/** Markup of the shop's own making (drawings), taken as it is. */
export const trusted = (markup: string): Html => ({ markup });
