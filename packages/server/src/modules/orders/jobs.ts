import type { Job } from "#platform/module";
import { reconcile } from "./actions/reconcile.ts";

/** ATT-6, ATT-7: every night at 02:00 UTC. */
export const reconciliationJob: Job = {
  name: "reconciliation",
  schedule: "0 2 * * *",
  async run(ctx) {
    await reconcile(ctx);
  },
};
