import { readFileSync } from "node:fs";
import { glob } from "node:fs/promises";
import path from "node:path";
import { expect, it } from "vitest";
import { recordWords as english } from "../packages/manager/src/features/journal/words-en.ts";

const server = path.resolve(import.meta.dirname, "../packages/server/src/modules");

/** Every action that the server writes into its audit log, read from its text. */
async function auditActions(): Promise<string[]> {
  const found = new Set<string>();
  for await (const file of glob("**/*.ts", { cwd: server })) {
    const text = readFileSync(path.join(server, file), "utf8");
    if (!/\baudit\(/.test(text)) continue;
    for (const [, said] of text.matchAll(/\baction: ([^,]+),/g))
      for (const [, code] of said!.replace("${side}", "conversation").matchAll(/"([a-z_]+\.[a-z_]+)"/g))
        found.add(code!);
  }
  return [...found].toSorted();
}

it("every action that the server writes into the audit log has words in the Manager's journal", async () => {
  const actions = await auditActions();
  expect(actions.length).toBeGreaterThan(20);
  const words: Record<string, string> = english.audit;
  expect(actions.filter((action) => !words[action.replaceAll(".", "_")])).toEqual([]);
});
