import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { glob, stat } from "node:fs/promises";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const vite = `${root}/node_modules/vite/bin/vite.js`;
const stampFile = `${root}/packages/app/dist/.built-from`;

/** The faces that Vite builds; the App is the largest and starts first. */
const faces = ["app", "manager", "widgets"] as const;

/** Builds App, Manager and widgets unless what is there was built from the same files. Without the tools to build (an image), what is there serves. */
export async function buildIfNeeded(say: (line: string) => void): Promise<void> {
  const isBuilt = faces.every((face) => existsSync(`${root}/packages/${face}/dist`));
  if (!existsSync(vite)) {
    if (isBuilt) return;
    throw new Error("App, Manager and widgets are not built. Run npm ci (without --omit=dev) and npm run build first.");
  }
  const stamp = await stampOfSources();
  if (isBuilt && existsSync(stampFile) && readFileSync(stampFile, "utf8") === stamp) return;
  const queue = [...faces];
  let done = 0;
  const worker = async () => {
    for (let face = queue.shift(); face; face = queue.shift()) {
      say(`Building the ${face}…`);
      await build(face);
      say(`Built the ${face} (${++done} of ${faces.length}).`);
    }
  };
  await Promise.all([worker(), worker()]);
  writeFileSync(stampFile, stamp);
}

function build(face: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [vite, "build", "--logLevel", "error"], {
      cwd: `${root}/packages/${face}`,
      stdio: ["ignore", "pipe", "pipe"],
    });
    let output = "";
    child.stdout.on("data", (text) => (output += String(text)));
    child.stderr.on("data", (text) => (output += String(text)));
    child.on("error", reject);
    child.on("exit", (code) => (code === 0 ? resolve() : reject(new Error(`Building the ${face} failed:\n${output}`))));
  });
}

/** Names, sizes and times of every source file: cheap, and wrong only towards building once too often. */
async function stampOfSources(): Promise<string> {
  const hash = createHash("sha256");
  const files: string[] = ["package-lock.json"];
  const pattern = "packages/{app,manager,widgets,tracker,ui,client,contracts}/**/*.{ts,tsx,css,html,svg,json}";
  for await (const file of glob(pattern, {
    cwd: root,
    exclude: (name) => /(^|\/)(node_modules|dist)(\/|$)/.test(name),
  }))
    files.push(file);
  for (const file of files.toSorted()) {
    const { size, mtimeMs } = await stat(`${root}/${file}`);
    hash.update(`${file} ${size} ${mtimeMs}\n`);
  }
  return hash.digest("hex");
}

if (import.meta.main) await buildIfNeeded((line) => console.log(line));
