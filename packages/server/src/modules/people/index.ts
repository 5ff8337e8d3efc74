import type { Module } from "#platform/module";
import { applicationsJob } from "./jobs.ts";
import { peopleRoutes } from "./routes.ts";

export { importLinks, importLinkStandings, joinImported } from "./actions/import-links.ts";
export { importMembers, importMemberStandings, importStores } from "./actions/import-members.ts";
export { importVisitors, importVisitorStandings } from "./actions/import-visitors.ts";
export { noteActive } from "./actions/note-active.ts";
export { admitProven } from "./actions/admit-applicant.ts";
export { addStaffMember } from "./actions/add-staff-member.ts";
export { startVisit, visitorForEmail } from "./actions/visit.ts";
export { clickerOf, type KnownClicker } from "./queries/clicker.ts";
export { identitiesOf, type CustomerKeys, type Identities } from "./queries/identities.ts";
export {
  type LegalName,
  legalNamesOf,
  memberExists,
  type MemberName,
  namesOf,
  peopleNamed,
  publicMembers,
  visitorFaces,
  visitorIdsOfPerson,
} from "./queries/doors.ts";
export { exportRecords } from "./queries/export-records.ts";
export { joiningMailFor } from "./queries/joining-mail.ts";
export { humansOf, joinedHumans } from "./queries/humans.ts";
export { LinkStanding, MemberStanding, VisitorStanding } from "./records.ts";
export { becameOne, erasedAmong } from "./store/export.ts";
export { knownMemberIds, knownStoreIds, knownVisitorIds } from "./store/import-members.ts";
export { memberStateChanged, personsLinked, personsUnlinked, visitorErased } from "./events.ts";
export { issueVisitorToken, readVisitorToken } from "./visitor-tokens.ts";
export { linkAccount, memberByAccount, memberByEmail, memberById, sawActive } from "./store/members.ts";
export { clusterOf } from "./store/persons.ts";
export { presentVisitor as visitorById } from "./queries/doors.ts";

/** Everybody the programme knows: persons, members, stores, visitors and clients, and who is whom. */
export const peopleModule: Module = { name: "people", routes: peopleRoutes, jobs: [applicationsJob] };
