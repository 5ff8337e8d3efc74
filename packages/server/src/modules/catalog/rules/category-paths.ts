import type { LocalText } from "@rapport/contracts";
import { fold, slug } from "./fold.ts";

export interface KnownCategory {
  id: string;
  name: LocalText;
  parentId: string | null;
}

export interface PlacedPaths {
  /** The category at the end of each path, in the order of the paths. */
  ids: string[];
  /** Categories that are not there yet, parents first. */
  created: KnownCategory[];
}

/**
 * Finds the categories that a file names by paths of names, and says which must be made. The first name of a path may stand anywhere in the tree and
 * may be an id; each further name stands below the one before.
 */
export function placePaths(known: readonly KnownCategory[], paths: readonly (readonly string[])[]): PlacedPaths {
  const tree = new Tree(known);
  const ids = paths.map((path) => tree.place(path));
  return { ids, created: tree.created };
}

class Tree {
  readonly created: KnownCategory[] = [];
  readonly byId = new Map<string, KnownCategory>();
  readonly byName = new Map<string, KnownCategory>();

  constructor(known: readonly KnownCategory[]) {
    for (const category of known.toSorted((a, b) => (a.id < b.id ? -1 : 1))) this.add(category);
  }

  add(category: KnownCategory): void {
    this.byId.set(category.id, category);
    for (const name of [category.name.en, category.name.fr ?? category.name.en]) {
      for (const key of [keyOf(category.parentId, name), keyOf("*", name)])
        if (!this.byName.has(key)) this.byName.set(key, category);
    }
  }

  place(path: readonly string[]): string {
    let parentId: string | null = null;
    for (const [depth, name] of path.entries()) {
      const anywhere: KnownCategory | undefined =
        depth === 0 ? (this.byId.get(name) ?? this.byName.get(keyOf("*", name))) : undefined;
      const found: KnownCategory | undefined = anywhere ?? this.byName.get(keyOf(parentId, name));
      parentId = (found ?? this.make(name, parentId)).id;
    }
    return parentId ?? "";
  }

  make(name: string, parentId: string | null): KnownCategory {
    const category = { id: this.freeId(slug(name) || "category", parentId), name: { en: name }, parentId };
    this.created.push(category);
    this.add(category);
    return category;
  }

  freeId(wish: string, parentId: string | null): string {
    const wishes = [wish, ...(parentId ? [`${parentId}-${wish}`.slice(0, 190)] : [])];
    const free = wishes.find((id) => !this.byId.has(id));
    if (free) return free;
    let number = 2;
    while (this.byId.has(`${wish}-${number}`)) number += 1;
    return `${wish}-${number}`;
  }
}

function keyOf(parentId: string | null, name: string): string {
  return JSON.stringify([parentId, fold(name)]);
}
