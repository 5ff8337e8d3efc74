import { z } from "zod";
import { Email, Id, Instant, LineError, LocalText, PageQuery, page } from "./common.ts";
import type { Endpoint } from "./endpoint.ts";
import { MemberState, Role } from "./people.ts";

export const RegistrationMode = z.enum(["open", "approval", "allow_list", "invitation"]);
export const RegistrationBody = z.strictObject({
  email: Email,
  /** Used only where the e-mail is proven already: by an invitation that went to it, or by the account whose password this is. */
  password: z.string().min(10).max(128).optional(),
  firstName: z.string().trim().min(1).max(100),
  lastName: z.string().trim().min(1).max(100),
  termsAccepted: z.boolean(),
  roleLink: z.string().max(300).optional(),
  invitation: z.string().max(300).optional(),
  locale: z.enum(["en", "fr"]).default("en"),
});

/** What becomes of a registration: as long as nobody showed that the e-mail is theirs, there is no member, and `memberId` is null. */
export const Registered = z.object({
  memberId: Id.nullable(),
  state: MemberState,
  /** `by_mail`: a mail with a link to choose the password went to the address; `now`: an active member can sign in. */
  signIn: z.enum(["now", "by_mail"]),
});
export type Registered = z.infer<typeof Registered>;

/** How somebody becomes a member. */
export const joiningApi = {
  "GET /registration": {
    summary: "What joining needs here: mode, terms, and the role a role link gives (PEO-5)",
    query: z.object({ roleLink: z.string().max(300).optional() }),
    response: z.object({ mode: RegistrationMode, termsVersion: z.string(), termsText: LocalText, role: Role }),
  },
  "POST /registration": {
    summary: "Become a member, once the mailed link showed that the e-mail is one's own (PEO-3, PEO-5)",
    body: RegistrationBody,
    response: Registered,
    status: 201,
  },
  "POST /role-links": {
    summary: "A registration link that carries a role (PEO-5)",
    body: z.strictObject({ role: Role }),
    response: z.object({ roleLink: z.string(), url: z.string() }),
    status: 201,
  },
  "POST /invitations": {
    summary: "Invite people by e-mail (PEO-5)",
    body: z.strictObject({ emails: z.array(Email).min(1).max(200), role: Role.default("ambassador") }),
    /** Who is a member already is left out, and named. */
    response: z.object({ invited: z.number().int(), alreadyMembers: z.array(z.string()) }),
    status: 201,
  },
  "GET /allow-list": {
    summary: "E-mails that may register when the mode is allow-list",
    query: PageQuery,
    response: page(z.object({ email: z.string(), addedAt: Instant })),
  },
  "POST /allow-list": {
    summary: "Add e-mails, one a line or CSV (text/csv body); the list only grows",
    response: z.object({
      added: z.number().int(),
      known: z.number().int(),
      errors: z.array(LineError),
    }),
  },
} satisfies Record<string, Endpoint>;
