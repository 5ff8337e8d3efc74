import type { Category } from "@rapport/contracts";
import { localText } from "../../pieces/format.ts";
import type { Language } from "../../shell/words.ts";

/** A category with the way to it from the top, and how deep it lies. */
export interface CategoryPath {
  id: string;
  name: string;
  label: string;
  depth: number;
  products: number;
}

/** The tree in the order one reads it, each with its path; a branch whose top is missing stands by itself. */
export function categoryPaths(categories: readonly Category[], language: Language): CategoryPath[] {
  const known = new Set(categories.map(({ id }) => id));
  const below = Map.groupBy(categories, ({ parentId }) => (parentId !== null && known.has(parentId) ? parentId : null));
  const walk = (parent: CategoryPath | null): CategoryPath[] =>
    (below.get(parent?.id ?? null) ?? [])
      .map((category) => pathOf(category, parent, language))
      .toSorted((a, b) => a.name.localeCompare(b.name, language))
      .flatMap((path) => [path, ...walk(path)]);
  return walk(null);
}

/** What tells one variant from the others ("M, green"), without what its name already says. */
export function optionsOf(product: { options: Record<string, string> }, nameInEnglish: string): string {
  const said = nameInEnglish.toLowerCase();
  return Object.values(product.options)
    .filter((option) => !said.includes(option.toLowerCase()))
    .join(", ");
}

function pathOf(category: Category, parent: CategoryPath | null, language: Language): CategoryPath {
  const name = localText(category.name, language);
  const label = parent ? `${parent.label} › ${name}` : name;
  return { id: category.id, name, label, depth: parent ? parent.depth + 1 : 0, products: category.products };
}
