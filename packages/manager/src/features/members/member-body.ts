import type { Api, Member, RequestOf, Role } from "@rapport/contracts";
import { isEmail } from "../../pieces/text-rules.ts";

/** A member's record as the form holds it. */
export interface MemberFields {
  firstName: string;
  lastName: string;
  alias: string;
  email: string;
  role: Role;
  storeId: string | null;
  sponsorId: string | null;
  customerId: string;
  bio: string;
  internalComment: string;
  underContract: boolean;
  hiddenFromApp: boolean;
  hiddenFromWidgets: boolean;
}

export function fieldsOf(member: Member): MemberFields {
  const { firstName, lastName, email, role, storeId, sponsorId, bio, internalComment } = member;
  const { underContract, hiddenFromApp, hiddenFromWidgets } = member;
  const texts = {
    firstName,
    lastName,
    email,
    bio,
    internalComment,
    alias: member.alias ?? "",
    customerId: member.customerId ?? "",
  };
  return { ...texts, role, storeId, sponsorId, underContract, hiddenFromApp, hiddenFromWidgets };
}

export type MemberPatch = RequestOf<Api["PATCH /members/:id"]>["body"];

/** The body of `PATCH /members/:id`: only what changed, empty texts as null where the record may lack them. */
export function patchOf(before: MemberFields, after: MemberFields): MemberPatch {
  const names = Object.keys(after) as (keyof MemberFields)[];
  const changed = names.filter((name) => clean(name, before[name]) !== clean(name, after[name]));
  return Object.fromEntries(changed.map((name) => [name, clean(name, after[name])])) as MemberPatch;
}

const nullable: readonly (keyof MemberFields)[] = ["alias", "customerId", "storeId", "sponsorId"];

function clean(name: keyof MemberFields, value: string | boolean | null): string | boolean | null {
  if (typeof value !== "string") return value;
  const text = value.trim();
  return text === "" && nullable.includes(name) ? null : text;
}

/** What keeps a record from being saved, by field. */
export function memberProblems(
  fields: MemberFields,
): Partial<Record<"firstName" | "lastName" | "email", "missing" | "email">> {
  return {
    ...(!fields.firstName.trim() && { firstName: "missing" as const }),
    ...(!fields.lastName.trim() && { lastName: "missing" as const }),
    ...(!isEmail(fields.email) && { email: "email" as const }),
  };
}
