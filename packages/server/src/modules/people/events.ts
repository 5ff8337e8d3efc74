import { eventType } from "#platform/events";

/** A member changed state (PEO-4): lists, connections and widgets follow. */
export const memberStateChanged = eventType<{ memberId: string; from: string | null; to: string }>(
  "people.member_state_changed",
);

/** PEO-11: a visitor record lost its identity; what the visitor wrote goes too. */
export const visitorErased = eventType<{ visitorId: string }>("people.visitor_erased");

/** Two persons were found to be one, or found not to be (PEO-2). */
export const personsLinked = eventType<{ linkId: string; clusterId: string }>("people.persons_linked");
export const personsUnlinked = eventType<{ linkId: string; personIds: string[] }>("people.persons_unlinked");
