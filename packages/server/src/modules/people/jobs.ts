import type { Job } from "#platform/module";
import { dropStaleApplications } from "./actions/drop-applications.ts";

/** PEO-3: every night at 03:00 UTC, registrations that were never proven. */
export const applicationsJob: Job = {
  name: "people.drop-applications",
  schedule: "0 3 * * *",
  run: dropStaleApplications,
};
