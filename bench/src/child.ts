import { fork } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";

/** One sender and one receiver of a conversation. */
export interface Pair {
  token: string;
  conversationId: string;
}

/** A server under measurement, in a process of its own. */
export interface Child {
  port: number;
  pairs: Pair[];
  /** Asks the process something: `held` (bytes in use after a collection), or what its script offers. */
  ask<T>(question: string, data?: unknown): Promise<T>;
  stop(): Promise<void>;
}

/** Starts `servers/<name>.ts` with its own empty database and waits until it listens. */
export async function startChild(name: string, options: Record<string, string | number> = {}): Promise<Child> {
  const folder = await mkdtemp(path.join(tmpdir(), "rapport-bench-"));
  const script = path.join(import.meta.dirname, "servers", `${name}.ts`);
  const child = fork(script, [folder, JSON.stringify(options)], {
    // As `npm start` runs it; the floors have it too.
    execArgv: ["--expose-gc", "--max-semi-space-size=64"],
    stdio: ["ignore", "inherit", "inherit", "ipc"],
    serialization: "advanced",
  });
  const [ready] = (await Promise.race([
    once(child, "message"),
    once(child, "exit").then(() => Promise.reject(new Error(`${name} did not start`))),
  ])) as [{ port: number; pairs: Pair[] }];
  let number = 0;
  return {
    ...ready,
    async ask(question, data) {
      const id = ++number;
      child.send({ id, question, data });
      for (;;) {
        const [answer] = (await once(child, "message")) as [{ id: number; value: never }];
        if (answer.id === id) return answer.value;
      }
    },
    async stop() {
      child.send({ id: 0, question: "stop" });
      if (child.exitCode === null) await once(child, "exit");
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** The child's side: says that it is ready and answers questions. */
export function serveParent(of: {
  port: number;
  pairs: Pair[];
  answers: Record<string, (data: unknown) => unknown>;
  stop(): Promise<void>;
}): void {
  const answers: Record<string, (data: unknown) => unknown> = {
    held: () => {
      for (let n = 0; n < 3; n++) globalThis.gc?.();
      const { heapUsed, external } = process.memoryUsage();
      return heapUsed + external;
    },
    ...of.answers,
  };
  process.on("message", (message: { id: number; question: string; data: unknown }) => {
    if (message.question === "stop") return void of.stop().then(() => process.exit(0));
    void Promise.resolve(answers[message.question]?.(message.data)).then((value) =>
      process.send?.({ id: message.id, value }),
    );
  });
  process.send?.({ port: of.port, pairs: of.pairs });
}
