import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("..", import.meta.url));

/** Runs a program of the project and shows its output; answers its exit code. */
export function run(program: string, args: readonly string[], env: Record<string, string> = {}): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd: root, stdio: "inherit", env: { ...process.env, ...env } });
    child.on("error", reject);
    child.on("exit", (code, signal) => resolve(signal ? 1 : (code ?? 1)));
  });
}

/** A program that npm installed, run with the project's own Node. */
export function bin(name: string): string {
  return `${root}/node_modules/.bin/${name}`;
}

/** Runs steps one after the other; the first that fails ends the process with its code. */
export async function steps(
  all: readonly (readonly [name: string, program: string, args: readonly string[]])[],
): Promise<void> {
  for (const [name, program, args] of all) {
    const started = performance.now();
    console.log(`\n▸ ${name}`);
    const code = await run(program, args);
    if (code !== 0) {
      console.error(`✗ ${name} failed`);
      process.exit(code);
    }
    console.log(`✓ ${name} (${((performance.now() - started) / 1000).toFixed(1)} s)`);
  }
}
