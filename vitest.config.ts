import { defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";

/** The files that take longest begin first, so that none runs alone at the end. */
class LongestFirst extends BaseSequencer {
  static readonly long = ["kill", "kill-nodes", "reference", "fuzz", "round-trip", "streams", "embedded"];

  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification) => {
      const at = LongestFirst.long.findIndex((name) => moduleId.endsWith(`/${name}.db.test.ts`));
      return at < 0 ? LongestFirst.long.length : at;
    };
    return (await super.sort(files)).toSorted((a, b) => place(a) - place(b));
  }
}

/** Four kinds of test: what the shape of the code promises, pure rules, modules on a real database, components in a document. */
export default defineConfig({
  test: {
    // Half of what the tests do, they do in the database server.
    maxWorkers: "100%",
    sequence: { sequencer: LongestFirst },
    projects: [
      { test: { name: "arch", include: ["tools/**/*.test.ts"] } },
      {
        test: {
          name: "unit",
          // Pure functions leave nothing behind, so that a file needs no process of its own.
          isolate: false,
          include: ["packages/**/src/**/*.test.ts"],
          exclude: ["**/*.db.test.ts", "**/*.dom.test.ts", "**/node_modules/**"],
        },
      },
      {
        test: {
          name: "db",
          include: ["packages/{server,demo}/**/*.db.test.ts"],
          exclude: ["**/node_modules/**"],
          // Each file has a database of its own, and what the server keeps in memory hangs on that: a process may serve many files.
          isolate: false,
          globalSetup: "packages/server/test/global-setup.ts",
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: "dom",
          include: ["packages/**/*.dom.test.{ts,tsx}"],
          testTimeout: 20_000,
          exclude: ["**/node_modules/**"],
          environment: "happy-dom",
        },
      },
    ],
  },
});
