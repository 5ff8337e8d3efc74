import type { MemberRow } from "../store/members.ts";

/** PEO-11: the member without anything that tells who it was; role, store, dates and the id stay, so that counts and ledgers hold. */
export function emptied(member: MemberRow): MemberRow {
  return {
    ...member,
    account_id: null,
    email: "",
    first_name: "",
    last_name: "",
    alias: null,
    customer_id: null,
    photo_url: null,
    bio: "",
    internal_comment: "",
    absence_message: null,
    state: "anonymised",
  };
}
