import type { Me, Programme, StaffRight } from "@rapport/contracts";
import { createContext, useContext } from "react";

/** Who works here, in which programme. */
export interface Session {
  me: Me;
  right: StaffRight;
  programme: Programme;
}

export const SessionContext = createContext<Session | null>(null);

/** The session; only screens behind sign-in ask for it. */
export function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) throw new Error("asked for the session before sign-in");
  return session;
}

const ranks: Record<StaffRight, number> = { reader: 0, editor: 1, administrator: 2 };

/** PEO-10: a reader changes nothing, an editor changes data, an administrator both data and settings. */
export function mayDo(right: StaffRight, need: StaffRight): boolean {
  return ranks[right] >= ranks[need];
}

/** Whether whoever is signed in may do what needs this right. */
export function useMay(need: StaffRight): boolean {
  return mayDo(useSession().right, need);
}
