import { requireNode } from "./node-version.ts";
import { bin, steps } from "./run.ts";

requireNode();

/** What every commit passes: types, lint with its ceilings, format, architecture, pure rules, dead exports, generated files fresh. */
const tests = [
  ["architecture and pure rules", bin("vitest"), ["run", "--project", "arch", "--project", "unit"]],
] as const;
await steps([
  ["types (node)", bin("tsc"), ["-p", "tsconfig.node.json"]],
  ["types (web)", bin("tsc"), ["-p", "tsconfig.web.json"]],
  ["lint", bin("oxlint"), ["--type-aware", "--deny-warnings"]],
  ["format", bin("oxfmt"), ["--check", "."]],
  ["dead exports and unused dependencies", bin("knip"), ["--no-progress"]],
  // `npm test` runs these with all the others.
  ...(process.argv.includes("--without-tests") ? [] : tests),
  ["generated documents", process.execPath, ["tools/generate.ts", "--check"]],
]);
