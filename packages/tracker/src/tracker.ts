import { resume, track } from "./tracking.ts";
import { pageSession } from "./page-session.ts";
import { defineTracking } from "./tracking-element.ts";

defineTracking(pageSession(import.meta.url), async () => ({ track, resume }));
