import { useState } from "react";
import { useApi } from "../../shell/query.ts";
import { useMay } from "../../shell/session.tsx";
import { doneSteps, type StepName } from "./start-steps.ts";

const kept = "rapport.start.dismissed";

/** What of the start is done, as the programme itself shows it; so it can be left and taken up again anywhere. */
export function useStart(): { done: ReadonlySet<StepName> | null; dismissed: boolean; dismiss: () => void } {
  const may = useMay("administrator");
  const [dismissed, setDismissed] = useState(() => localStorage.getItem(kept) === "yes");
  const enabled = { enabled: may };
  const settings = useApi("GET /settings", undefined, enabled);
  const installation = useApi("GET /installation", undefined, enabled);
  const members = useApi("GET /members", { query: { limit: 2 } }, enabled);
  const challenges = useApi("GET /challenges", { query: { limit: 1 } }, enabled);
  const isKnown = settings.data && installation.data && members.data && challenges.data;
  const done = isKnown
    ? doneSteps({
        sites: settings.data.sites.length,
        widgetSeen: installation.data.widgetSeenAt !== null,
        members: members.data.items.length,
        challenges: challenges.data.items.length,
      })
    : null;
  const dismiss = () => {
    localStorage.setItem(kept, "yes");
    setDismissed(true);
  };
  return { done, dismissed, dismiss };
}
