import { spawn } from "node:child_process";

/** A shell that waits for our end, even by kill -9, and then stops a server we started. */
export function stopWithUs(pid: number): { kill(): void } {
  if (process.platform === "win32") return { kill: () => undefined };
  const child = spawn("sh", ["-c", 'read -r line; kill -INT "$1"', "sh", String(pid)], {
    detached: true,
    stdio: ["pipe", "ignore", "ignore"],
  });
  child.unref();
  (child.stdin as unknown as { unref(): void }).unref();
  return { kill: () => void child.kill("SIGKILL") };
}
