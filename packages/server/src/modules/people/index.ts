import type { Module } from "#platform/module";
import { peopleRoutes } from "./routes.ts";

export { linkPersons } from "./actions/link-persons.ts";
export { addStaffMember } from "./actions/add-staff-member.ts";
export { visitorForEmail } from "./actions/visit.ts";
export { saveMember } from "./actions/put-member.ts";
export { identitiesOf, type CustomerKeys, type Identities } from "./queries/identities.ts";
export {
  memberExists,
  type MemberName,
  namesOf,
  publicMembers,
  visitorExists,
  visitorFaces,
  visitorIdsOfPerson,
} from "./queries/doors.ts";
export { memberStateChanged } from "./events.ts";
export { visitorOf } from "./routes-visitors.ts";
export { readVisitorToken } from "./visitor-tokens.ts";
export { linkAccount, memberByAccount, memberByEmail, memberById, touchMember } from "./store/members.ts";
export { clusterOf } from "./store/persons.ts";
export { visitorById } from "./store/visitors.ts";

/** Everybody the programme knows: persons, members, stores, visitors and clients, and who is whom. */
export const peopleModule: Module = { name: "people", routes: peopleRoutes };
