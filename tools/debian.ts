import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";

/** Installs packages of Debian, where this is one and we may; answers whether it did. */
export function installPackages(...names: string[]): boolean {
  if (process.getuid?.() !== 0 || !existsSync("/usr/bin/apt-get")) return false;
  console.log(`Installing ${names.join(", ")} with apt-get…`);
  const options = { stdio: "inherit", env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" } } as const;
  try {
    execFileSync("apt-get", ["update", "-qq"], options);
    execFileSync("apt-get", ["install", "-y", "-qq", ...names], options);
    return true;
  } catch {
    return false;
  }
}
