import type { Job } from "#platform/module";
import { wakeImports } from "./actions/run-imports.ts";
import { failUnreceived } from "./store.ts";

const longestStreamMs = 24 * 60 * 60 * 1000;

/** Every minute: an import that a crash interrupted goes on; one whose stream never ended is given up after a day. */
export const resumeImports: Job = {
  name: "resume_imports",
  schedule: "* * * * *",
  async run(ctx) {
    await failUnreceived(ctx.db, new Date(ctx.now().getTime() - longestStreamMs));
    wakeImports(ctx);
  },
};
