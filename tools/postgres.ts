import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { createInterface } from "node:readline";
import { installPackages } from "./debian.ts";
import { requireNode } from "./node-version.ts";
import { bin, run } from "./run.ts";

requireNode();

const oldest = 15;
const nobody = 65_534;
// They start servers of their own, or none.
const withoutServer = ["embedded", "kill", "stop", "shared"].map((name) => `**/${name}.db.test.ts`);
// The modules hold the SQL; what is tested above them repeats their statements, and the embedded server answers for that.
const part = process.argv.includes("--in-part") ? ["packages/server/src/modules"] : [];
const settings = ["fsync=off", "full_page_writes=off", "synchronous_commit=off", "max_connections=200"];

/** The modules' tests on an installed PostgreSQL server, the oldest that is here and supported: what works on the embedded one must work there. */
const folder = programs() ?? (installPackages("postgresql") ? programs() : undefined);
if (folder) process.exitCode = await testOn(folder);
else
  console.warn(
    "LEFT OUT: the modules on a PostgreSQL server, because there is none here (Debian's package postgresql) and it cannot be installed.",
  );

/** Where `initdb` and `postgres` are. */
function programs(): string | undefined {
  const debian = "/usr/lib/postgresql";
  const packaged = existsSync(debian) ? readdirSync(debian).map((version) => `${debian}/${version}/bin`) : [];
  const all = [...packaged, ...elsewhere()].map((place) => ({ place, version: versionOf(place) }));
  const usable = all.filter(({ version }) => version >= oldest).toSorted((a, b) => a.version - b.version);
  return usable[0]?.place;
}

function elsewhere(): string[] {
  try {
    return [execFileSync("pg_config", ["--bindir"], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }).trim()];
  } catch {
    return [];
  }
}

function versionOf(place: string): number {
  try {
    const said = execFileSync(`${place}/postgres`, ["--version"], {
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
    });
    return existsSync(`${place}/initdb`) ? Number(/(\d+)/.exec(said)?.[1]) : 0;
  } catch {
    return 0;
  }
}

async function testOn(place: string): Promise<number> {
  const home = mkdtempSync(`${existsSync("/dev/shm") ? "/dev/shm" : tmpdir()}/rapport-server-`);
  // PostgreSQL refuses to run as root.
  const account = process.getuid?.() === 0 ? { uid: nobody, gid: nobody } : {};
  if (account.uid) chownSync(home, nobody, nobody);
  const files = ["-D", `${home}/data`, "-U", "rapport", "--auth=trust", "--encoding=UTF8", "--locale=C.UTF-8"];
  let server: ChildProcess | undefined;
  try {
    execFileSync(`${place}/initdb`, files, { ...account, cwd: home, stdio: ["ignore", "ignore", "inherit"] });
    const own = [`unix_socket_directories=${home}`, "listen_addresses=", ...settings].flatMap((one) => ["-c", one]);
    server = spawn(`${place}/postgres`, ["-D", `${home}/data`, ...own], {
      ...account,
      cwd: home,
      stdio: ["ignore", "ignore", "pipe"],
    });
    process.once("exit", () => server?.kill("SIGINT"));
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => process.exit(1));
    await isReady(server);
    console.log(`PostgreSQL ${versionOf(place)} of ${place}`);
    const excluded = withoutServer.flatMap((pattern) => ["--exclude", pattern]);
    const rest = process.argv.slice(2).filter((word) => word !== "--in-part");
    return await run(bin("vitest"), ["run", "--project", "db", ...part, ...excluded, ...rest], {
      TEST_DATABASE_URL: `postgres://rapport@localhost/postgres?host=${encodeURIComponent(home)}`,
    });
  } finally {
    await stop(server);
    rmSync(home, { recursive: true, force: true });
  }
}

function isReady(server: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    const lines = createInterface({ input: server.stderr! });
    lines.on("line", (line) => line.includes("ready to accept connections") && resolve());
    lines.on("close", () => reject(new Error("The PostgreSQL server did not start.")));
  });
}

function stop(server: ChildProcess | undefined): Promise<void> {
  return new Promise((resolve) => {
    if (!server || server.exitCode !== null) return resolve();
    server.once("exit", () => resolve());
    server.kill("SIGINT");
  });
}
