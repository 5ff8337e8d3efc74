import type { Api, RequestOf, Role } from "@rapport/contracts";
import { isEmail, isId } from "../../pieces/text-rules.ts";

/** A member made by hand, as typed; without an id of the brand's own one is made. */
export interface NewMemberFields {
  firstName: string;
  lastName: string;
  email: string;
  role: Role;
  storeId: string | null;
  id: string;
  sendPassword: boolean;
}

export const emptyMember: NewMemberFields = {
  firstName: "",
  lastName: "",
  email: "",
  role: "ambassador",
  storeId: null,
  id: "",
  sendPassword: true,
};

/** The body of `PUT /members/:id`. */
export function newMemberBody(fields: NewMemberFields): RequestOf<Api["PUT /members/:id"]>["body"] {
  const { firstName, lastName, email, role, storeId } = fields;
  return { firstName: firstName.trim(), lastName: lastName.trim(), email: email.trim(), role, storeId };
}

type Problem = "missing" | "email" | "id" | "taken";

/** What keeps a member from being made, by field; `taken` is an id that somebody has. */
export function newMemberProblems(
  fields: NewMemberFields,
  taken: string | null,
): Partial<Record<keyof NewMemberFields, Problem>> {
  const id = fields.id.trim();
  const isWrong = id !== "" && !isId(id);
  return {
    ...(!fields.firstName.trim() && { firstName: "missing" as const }),
    ...(!fields.lastName.trim() && { lastName: "missing" as const }),
    ...(!isEmail(fields.email) && { email: "email" as const }),
    ...(isWrong ? { id: "id" as const } : id !== "" && id === taken && { id: "taken" as const }),
  };
}
