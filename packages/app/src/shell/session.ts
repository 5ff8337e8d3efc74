import { ApiError } from "@rapport/client";
import type { Me, Role, StaffRight } from "@rapport/contracts";
import { useQuery } from "@tanstack/react-query";
import { createContext, useContext, useMemo, useState } from "react";
import { call } from "./api.ts";
import { signOut } from "./auth.ts";
import { paths } from "./paths.ts";
import { meQuery } from "./queries.ts";
import { forgetPersonal, keep, keptJson } from "./storage.ts";

/** The member at this device, by the alias where one is set (PEO-6); the little that is kept of it lets the App open without a connection. */
export interface Session {
  memberId: string;
  name: string;
  greeting: string;
  photoUrl: string | null;
  role: Role;
  staffRight: StaffRight | null;
}

/** Where the App stands at its door. */
export type Door =
  | { at: "waiting" }
  | { at: "inside"; session: Session }
  | { at: "signed_out" }
  | { at: "not_active" }
  | { at: "no_member" }
  | { at: "failed"; error: unknown };

const sessionKey = "rapport:own:session";

/** Who is signed in; without a connection the member who was, as kept on this device. */
export function useDoor(): Door {
  const { data, error } = useQuery(meQuery);
  const door = useMemo(() => doorOf(data, error, keptSession), [data, error]);
  const [settled, setSettled] = useState(door);
  if (door.at !== "waiting" && door !== settled) setSettled(door);
  // asking again after a failure is no reason to leave the room
  return door.at === "waiting" ? settled : door;
}

/** Decides at the door from the answer of `GET /me`, its refusal, and what the device kept. */
export function doorOf(me: Me | null | undefined, error: unknown, whoWas: () => Session | null): Door {
  if (me === null) return { at: "signed_out" };
  if (me) {
    if (!me.member) return { at: "no_member" };
    return { at: "inside", session: sessionOf(me, me.member) };
  }
  if (!error) return { at: "waiting" };
  const status = error instanceof ApiError ? error.status : 500;
  if (status === 401) return { at: "signed_out" };
  if (status === 403) return { at: "not_active" };
  const before = status === 0 ? whoWas() : null;
  return before ? { at: "inside", session: before } : { at: "failed", error };
}

function sessionOf(me: Me, member: NonNullable<Me["member"]>): Session {
  const { id, alias, firstName, lastName, photoUrl, role } = member;
  const name = alias || `${firstName} ${lastName}`;
  return { memberId: id, name, greeting: alias || firstName, photoUrl, role, staffRight: me.staffRight };
}

/** Remembers the member for a start without a connection. */
export function keepSession(session: Session): void {
  keep(sessionKey, JSON.stringify(session));
}

function keptSession(): Session | null {
  return keptJson(
    sessionKey,
    (value): value is Session => typeof value === "object" && value !== null && "memberId" in value,
  );
}

/** Signs out, forgets everything personal on this device, and begins anew at the sign-in page. */
export async function goOut(): Promise<void> {
  await signOut();
  forgetPersonal();
  location.assign(paths.signIn);
}

/** Leaves the programme for good (PEO-4, *unsubscribed*): the account no longer signs in. */
export async function leaveProgramme(): Promise<void> {
  await call("POST /me/leave");
  await goOut();
}

export const SessionContext = createContext<Session | null>(null);

/** The signed-in member, on pages behind the door. */
export function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) throw new Error("This page stands outside the door.");
  return session;
}
