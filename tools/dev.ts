import { type ChildProcess, spawn } from "node:child_process";
import { requireNode } from "./node-version.ts";
import { root } from "./run.ts";

requireNode();
const { buildIfNeeded } = await import("./build.ts");
await buildIfNeeded((line) => console.log(line));

/** Everything at once, one log: the demo restarts when the server changes, and each face is built again when it changes. */
const vite = `${root}/node_modules/vite/bin/vite.js`;
const children: ChildProcess[] = [
  start("server", [process.execPath, "--watch", "--watch-preserve-output", "tools/demo.ts"], root),
  ...["app", "manager", "widgets"].map((face) =>
    start(face, [process.execPath, vite, "build", "--watch", "--logLevel", "warn"], `${root}/packages/${face}`),
  ),
];

function start(name: string, command: readonly string[], cwd: string): ChildProcess {
  const [program = "", ...args] = command;
  const child = spawn(program, args, { cwd, stdio: ["ignore", "pipe", "pipe"] });
  for (const stream of [child.stdout, child.stderr]) {
    stream.on("data", (text: Buffer) =>
      process.stdout.write(text.toString().replace(/^(?=.)/gm, `${name.padEnd(8)}│ `)),
    );
  }
  return child;
}

for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.on(signal, () => {
    for (const child of children) child.kill("SIGTERM");
    setTimeout(() => process.exit(0), 3000);
  });
}
