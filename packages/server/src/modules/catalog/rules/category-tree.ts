/** Which category stands below which; `null` at the top. */
export type Parents = ReadonlyMap<string, string | null>;

export type TreeRefusal = "category_cycle" | "unknown_reference";

/**
 * GAM-6: which of these wanted parents cannot be, and why: a category would stand below itself, or its parent is not there. Wanted parents may
 * name each other in any order. What is refused stays as it was, and what hangs on a refused newcomer is refused with it.
 */
export function refusedParents(known: Parents, wanted: Parents): Map<string, TreeRefusal> {
  const refused = new Map<string, TreeRefusal>();
  for (;;) {
    const tree = treeOf(known, wanted, refused);
    const found = findRefused(
      tree,
      [...wanted.keys()].filter((id) => !refused.has(id)),
    );
    if (found.size === 0) return refused;
    for (const [id, reason] of found) refused.set(id, reason);
  }
}

function treeOf(known: Parents, wanted: Parents, refused: ReadonlyMap<string, unknown>): Map<string, string | null> {
  const tree = new Map(known);
  for (const [id, parent] of wanted) if (!refused.has(id)) tree.set(id, parent);
  return tree;
}

function findRefused(tree: Parents, wanted: readonly string[]): Map<string, TreeRefusal> {
  const refused = new Map<string, TreeRefusal>();
  const sound = new Set<string>();
  for (const start of wanted) {
    const path = new Set<string>();
    let at: string | null = start;
    while (at !== null && !path.has(at) && !sound.has(at) && tree.has(at)) {
      path.add(at);
      at = tree.get(at) ?? null;
    }
    if (at === null || sound.has(at)) for (const id of path) sound.add(id);
    else if (!tree.has(at)) refused.set(lastOf(path, start), "unknown_reference");
    else for (const id of cycleFrom(tree, at)) if (wanted.includes(id)) refused.set(id, "category_cycle");
  }
  return refused;
}

function lastOf(path: ReadonlySet<string>, fallback: string): string {
  return [...path].at(-1) ?? fallback;
}

function cycleFrom(tree: Parents, start: string): string[] {
  const cycle = [start];
  for (let at = tree.get(start); at && at !== start; at = tree.get(at)) cycle.push(at);
  return cycle;
}
