import { readFileSync } from "node:fs";
import { glob } from "node:fs/promises";
import path from "node:path";
import { expect, it } from "vitest";

const root = path.resolve(import.meta.dirname, "..");
const idsIn = (text: string) =>
  [...text.matchAll(/\b(?:PEO|CON|WL|HOOK|TRK|ORD|ATT|GAM|CRM|PUB)-\d+\b/g)].map(([id]) => id);
const rules = readFileSync(path.join(root, "docs/rules.md"), "utf8");
const all = new Set([...rules.matchAll(/^- ([A-Z]+-\d+) /gm)].map((match) => match[1]!));
const notBuilt = new Set([...rules.matchAll(/^\| ((?:[A-Z]+-\d+(?:, )?)+) \|/gm)].flatMap((match) => idsIn(match[1]!)));

/** The rules that any of these files name. */
async function namedIn(pattern: string): Promise<Set<string>> {
  const named = new Set<string>();
  for await (const file of glob(pattern, { cwd: root, exclude: (name) => /node_modules|dist/.test(name) }))
    for (const id of idsIn(readFileSync(path.join(root, file), "utf8"))) named.add(id);
  return named;
}

it("every rule is named by code and by a test, or listed as not built (docs/rules.md)", async () => {
  const [code, tests] = await Promise.all([
    namedIn("packages/*/{src,migrations}/**/!(*.test).{ts,tsx,sql}"),
    namedIn("{packages/*,e2e}/**/*.{test,spec}.{ts,tsx}"),
  ]);
  expect(all.size).toBeGreaterThan(70);
  for (const named of [code, tests]) expect([...named].filter((id) => !all.has(id))).toEqual([]);
  const built = [...all].filter((id) => !notBuilt.has(id));
  expect({
    withoutCode: built.filter((id) => !code.has(id)),
    withoutTest: built.filter((id) => !tests.has(id)),
  }).toEqual({
    withoutCode: [],
    withoutTest: [],
  });
  expect([...notBuilt].filter((id) => !all.has(id) || code.has(id))).toEqual([]);
});
