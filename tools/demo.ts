import { requireNode } from "./node-version.ts";

requireNode();
const started = performance.now();
const { buildIfNeeded } = await import("./build.ts");
await buildIfNeeded((line) => console.log(line));
const { EnvError } = await import("@rapport/server");
const { runDemo } = await import("../packages/demo/src/run-demo.ts");

try {
  const demo = await runDemo({ variables: process.env, say: (line) => console.log(line) });
  console.log(`
Rapport is ready (${((performance.now() - started) / 1000).toFixed(1)} s).

  App        ${demo.rapportUrl}/app
  Manager    ${demo.rapportUrl}/manager
  Shop       ${demo.shopUrl}
  API        ${demo.rapportUrl}/api/docs

  Password of every demo login: ${demo.password}
${demo.logins.map((login) => `    ${login.email.padEnd(28)} ${login.says}`).join("\n")}

  Ctrl+C stops.`);
  let stopping = false;
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.on(signal, () => {
      if (stopping) process.exit(1);
      stopping = true;
      void demo.stop().then(() => process.exit(0));
    });
  }
} catch (error) {
  if (!(error instanceof EnvError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
