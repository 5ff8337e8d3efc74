import { writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { fileURLToPath } from "node:url";
import { type Row, table } from "./report.ts";
import { clicks } from "./scenarios/clicks.ts";
import { coldStart } from "./scenarios/cold-start.ts";
import { growth } from "./scenarios/growth.ts";
import { delivery, memory, throughput } from "./scenarios/messages.ts";

const scenarios: Record<string, () => Promise<Row[]>> = {
  throughput,
  delivery: async () => [await delivery(200), await delivery(2000)],
  clicks: async () => [await clicks()],
  growth,
  memory: async () => [await memory()],
  start: async () => [await coldStart()],
};

/** `npm run bench` measures everything and writes the report; `npm run bench -- clicks growth` only prints those. */
const asked = process.argv.slice(2);
const rows: Row[] = [];
for (const [name, run] of Object.entries(scenarios)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  console.log(`Measuring ${name}…`);
  const found = await run();
  console.log(table(found));
  rows.push(...found);
}
const text = `# Benchmarks

Ratios against a floor measured in the same run, the median of the rounds with their spread. Written by \`npm run bench\` on ${new Date().toISOString().slice(0, 10)},
${cpus().length} cores, Node ${process.versions.node}; absolute figures are this machine's, ratios travel.

The *plain* floor is a bare \`ws\` server that does one INSERT in one transaction a message and forwards it; the *grouped* floor writes a multi-row
INSERT as soon as the last has committed. Rapport runs whole, with every check on.

${table(rows)}
`;
console.log(`\n${table(rows)}`);
if (asked.length === 0) writeFileSync(fileURLToPath(new URL("../../docs/generated/bench.md", import.meta.url)), text);
process.exit(0);
