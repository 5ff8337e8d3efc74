import { z } from "zod";
import { Email, Empty, Id, Instant, PageQuery, page } from "./common.ts";
import type { Endpoint } from "./endpoint.ts";

export const Role = z.enum(["ambassador", "employee", "administrator", "vendor", "shop_manager", "manager", "expert"]);
export type Role = z.infer<typeof Role>;
/** PEO-4. */
export const MemberState = z.enum([
  "pending",
  "active",
  "blocked",
  "unsubscribed",
  "removed",
  "declined",
  "anonymised",
]);
export type MemberState = z.infer<typeof MemberState>;
/** PEO-10: access to the Manager. */
export const StaffRight = z.enum(["reader", "editor", "administrator"]);
export type StaffRight = z.infer<typeof StaffRight>;
/** PEO-9: the label as data; screens word it. `minutes`/`hours` say how long ago. `absent` runs until `until`. */
export const Presence = z.object({
  kind: z.enum(["online", "minutes", "hours", "one_day", "two_days", "long_ago", "unavailable", "absent"]),
  count: z.number().int().optional(),
  message: z.string().optional(),
  until: Instant.optional(),
});
export type Presence = z.infer<typeof Presence>;

/** What anybody may see of a member (PEO-6): never an e-mail, phone number, birth date or internal comment. */
export const PublicMember = z.object({
  id: Id,
  name: z.string(),
  role: Role,
  photoUrl: z.string().nullable(),
  bio: z.string(),
  storeName: z.string().nullable(),
  city: z.string().nullable(),
  presence: Presence,
});
export type PublicMember = z.infer<typeof PublicMember>;

/** A member as staff and API keys see it. */
export const Member = z.object({
  id: Id,
  personId: Id,
  email: z.string(),
  firstName: z.string(),
  lastName: z.string(),
  alias: z.string().nullable(),
  name: z.string(),
  role: Role,
  state: MemberState,
  stateReason: z.string().nullable(),
  storeId: Id.nullable(),
  sponsorId: Id.nullable(),
  customerId: z.string().nullable(),
  underContract: z.boolean(),
  joinedAt: Instant,
  photoUrl: z.string().nullable(),
  bio: z.string(),
  hiddenFromApp: z.boolean(),
  hiddenFromWidgets: z.boolean(),
  staffRight: StaffRight.nullable(),
  internalComment: z.string(),
  presence: Presence,
});
export type Member = z.infer<typeof Member>;

/** `PUT /members/:id`: the brand's own record of a member; absent optional fields keep their value (new: an active ambassador). */
export const MemberBody = z.strictObject({
  email: Email,
  firstName: z.string().trim().min(1).max(100),
  lastName: z.string().trim().min(1).max(100),
  alias: z.string().trim().max(100).nullish(),
  role: Role.optional(),
  state: MemberState.optional(),
  storeId: Id.nullish(),
  sponsorId: Id.nullish(),
  joinedAt: Instant.optional(),
  underContract: z.boolean().optional(),
  customerId: z.string().max(200).nullish(),
  bio: z.string().max(1000).optional(),
  photoUrl: z.string().max(2000).nullish(),
});
export type MemberBody = z.infer<typeof MemberBody>;

/** Who asks, as the App and the Manager see themselves. */
export const Me = z.object({
  accountEmail: z.string(),
  staffRight: StaffRight.nullable(),
  member: Member.omit({ internalComment: true }).nullable(),
});
export type Me = z.infer<typeof Me>;

export const Availability = z.strictObject({
  unavailable: z.boolean(),
  absence: z.object({ from: Instant, to: Instant, message: z.string().max(300) }).nullable(),
});
export type Availability = z.infer<typeof Availability>;

export const ProfileBody = z.strictObject({
  alias: z.string().trim().max(100).nullable(),
  bio: z.string().max(1000),
  hiddenFromApp: z.boolean(),
  hiddenFromWidgets: z.boolean(),
  locale: z.enum(["en", "fr"]).optional(),
});

/** PEO-2: two persons found to be one; undoable, always with a reason. */
export const IdentityLink = z.object({
  id: Id,
  personId: Id,
  otherPersonId: Id,
  reason: z.string(),
  createdAt: Instant,
  createdBy: z.string(),
  undoneAt: Instant.nullable(),
  undoneBy: z.string().nullable(),
  undoReason: z.string().nullable(),
});
export type IdentityLink = z.infer<typeof IdentityLink>;

/** A person as staff see it: every visitor and member record that is the same human being. */
export const PersonView = z.object({
  id: Id,
  visitors: z.array(
    z.object({
      id: Id,
      email: z.string().nullable(),
      emailVouched: z.boolean(),
      customerId: z.string().nullable(),
      name: z.string().nullable(),
      createdAt: Instant,
    }),
  ),
  members: z.array(z.object({ id: Id, name: z.string(), email: z.string() })),
  links: z.array(IdentityLink),
});

const one = z.object({ id: Id });
const reason = z.strictObject({ reason: z.string().trim().min(1).max(500) });

export const peopleApi = {
  "GET /me": { summary: "Who is signed in", response: Me },
  "PATCH /me/profile": {
    summary: "Change one's own profile (PEO-6, PEO-8)",
    body: ProfileBody.partial(),
    response: Me,
  },
  "PUT /me/photo": {
    summary: "Upload one's own photo (multipart field `photo`)",
    response: z.object({ photoUrl: z.string() }),
  },
  "GET /me/availability": { summary: "One's own availability (PEO-9)", response: Availability },
  "PUT /me/availability": {
    summary: "Set unavailable or an absence (PEO-9)",
    body: Availability,
    response: Availability,
  },
  "POST /me/leave": {
    summary: "Leave the programme oneself (PEO-4); what was earned stays on record",
    response: Empty,
  },
  "GET /members": {
    summary: "Members, for staff: search by name or e-mail, filter by role, state, store",
    query: PageQuery.extend({
      search: z.string().max(100).optional(),
      role: Role.optional(),
      state: MemberState.optional(),
      storeId: Id.optional(),
    }),
    response: page(Member),
  },
  "GET /members/:id": { summary: "One member", params: one, response: Member },
  "PUT /members/:id": {
    summary: "Create or update a member by the brand's id",
    params: one,
    body: MemberBody,
    response: Member,
  },
  "PATCH /members/:id": {
    summary: "Change a member in the Manager",
    params: one,
    body: MemberBody.omit({ state: true })
      .extend({ internalComment: z.string().max(2000), hiddenFromApp: z.boolean(), hiddenFromWidgets: z.boolean() })
      .partial(),
    response: Member,
  },
  "POST /members/:id/state": {
    summary: "Block, remove, reactivate… with a reason (PEO-4)",
    params: one,
    body: reason.extend({ state: MemberState }),
    response: Member,
  },
  "POST /members/:id/approval": {
    summary: "Approve or refuse a pending member; `preview` shows the e-mail and changes nothing (PEO-5)",
    params: one,
    body: z.strictObject({
      decision: z.enum(["approve", "refuse"]),
      reason: z.string().trim().max(500).default(""),
      preview: z.boolean().default(false),
    }),
    response: z.object({
      state: MemberState,
      mail: z.object({ to: z.string(), subject: z.string(), text: z.string() }),
    }),
  },
  "GET /members/:id/links": {
    summary: "Whom the programme holds for the same person, and why (PEO-2)",
    params: one,
    response: PersonView,
  },
  "GET /people/:id": {
    summary: "A person with every record that is the same human being (PEO-2)",
    params: one,
    response: PersonView,
  },
  "POST /people/:id/links": {
    summary: "Say that two persons are one, with a reason (PEO-2)",
    params: one,
    body: reason.extend({ otherPersonId: Id }),
    response: IdentityLink,
    status: 201,
  },
  "POST /links/:id/undo": {
    summary: "Undo a link, with a reason (PEO-2)",
    params: one,
    body: reason,
    response: IdentityLink,
  },
  "GET /staff": {
    summary: "Accounts with access to the Manager (PEO-10)",
    response: z.object({
      items: z.array(
        z.object({
          email: z.string(),
          name: z.string(),
          right: StaffRight,
          memberId: Id.nullable(),
          lastSeenAt: Instant.nullable(),
        }),
      ),
    }),
  },
  "PUT /staff/:email": {
    summary: "Give, change or (null) take a staff right; a new account gets a set-password mail",
    params: z.object({ email: Email }),
    body: z.strictObject({ right: StaffRight.nullable(), name: z.string().max(200).optional() }),
    response: Empty,
  },
} satisfies Record<string, Endpoint>;
