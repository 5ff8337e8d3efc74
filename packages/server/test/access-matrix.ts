import type { Api, Scope, StaffRight } from "@rapport/contracts";

/**
 * Who may call. `member`: an active member, whatever the role; a staff right includes the higher ones (PEO-10); `anyone` is everybody, with or
 * without a name.
 */
export type Admitted = "anyone" | "visitor" | "member" | StaffRight | `key:${Scope}`;

/**
 * The written promise, kept by hand and apart from the routes: each call of the API and whom it lets in. Whoever adds a call says here who may
 * use it; without a row the tests fail.
 */
export const accessMatrix: Readonly<Record<keyof Api, readonly Admitted[]>> = {
  // Before anybody is known.
  "GET /programme": ["anyone"],
  "POST /setup": ["anyone"],
  "GET /registration": ["anyone"],
  "POST /registration": ["anyone"],
  "GET /widget/config": ["anyone"],
  "GET /widget/members": ["anyone"],
  "GET /widget/members/:id": ["anyone"],
  "GET /widget/challenges": ["anyone"],
  "POST /visitors": ["anyone"],

  // The shopper.
  "GET /visitors/me": ["visitor"],
  "POST /visitors/me/identity": ["visitor"],
  "PUT /visitors/me/email": ["visitor"],
  "POST /visitors/me/clicks": ["visitor"],
  "DELETE /visitors/me": ["visitor"],
  "POST /tag/checkout": ["visitor"],
  "POST /tag/confirmation": ["visitor"],
  "POST /conversations": ["visitor"],

  // Both sides of a conversation.
  "GET /conversations": ["visitor", "member"],
  "GET /conversations/:id": ["visitor", "member"],
  "GET /conversations/:id/messages": ["visitor", "member"],
  "POST /conversations/:id/messages": ["visitor", "member"],
  "POST /conversations/:id/read": ["visitor", "member"],
  "PATCH /conversations/:id": ["visitor", "member"],
  "POST /uploads": ["visitor", "member"],

  // The member.
  "GET /me": ["member", "reader"],
  "PATCH /me/profile": ["member"],
  "PUT /me/photo": ["member"],
  "POST /me/leave": ["member"],
  "GET /me/availability": ["member"],
  "PUT /me/availability": ["member"],
  "GET /me/balance": ["member"],
  "GET /me/ledger": ["member"],
  "GET /me/challenges": ["member"],
  "GET /me/link": ["member"],
  "GET /me/sales": ["member"],
  "GET /me/sales/:id": ["member"],
  "POST /conversations/phygital": ["member"],

  // Catalogue and stores.
  "GET /categories": ["member", "reader", "key:catalog"],
  "GET /categories/:id": ["member", "reader", "key:catalog"],
  "PUT /categories/:id": ["editor", "key:catalog"],
  "GET /products": ["member", "reader", "key:catalog"],
  "GET /products/:sku": ["member", "reader", "key:catalog"],
  "PUT /products/:sku": ["editor", "key:catalog"],
  "POST /products/csv": ["editor", "key:catalog"],
  "GET /stores": ["member", "reader", "key:catalog"],
  "GET /stores/:id": ["member", "reader", "key:catalog"],
  "PUT /stores/:id": ["editor", "key:catalog"],

  // Members and persons, as staff and the brand's systems see them.
  "GET /members": ["reader", "key:people"],
  "GET /members/:id": ["reader", "key:people"],
  "PUT /members/:id": ["editor", "key:people"],
  "PATCH /members/:id": ["editor"],
  "POST /members/:id/state": ["editor"],
  "POST /members/:id/approval": ["editor"],
  "GET /members/:id/links": ["reader", "key:people"],
  "GET /members/:id/link": ["reader", "key:people"],
  "GET /members/:id/balance": ["reader", "key:people"],
  "GET /members/:id/ledger": ["reader", "key:people"],
  "POST /members/:id/adjustments": ["administrator", "key:admin"],
  "POST /role-links": ["editor"],
  "POST /invitations": ["editor"],
  "GET /allow-list": ["reader"],
  "POST /allow-list": ["editor"],
  "GET /people/:id": ["reader", "key:people"],
  "POST /people/:id/links": ["editor"],
  "POST /links/:id/undo": ["editor"],
  "GET /staff": ["reader"],
  "PUT /staff/:email": ["administrator"],
  "GET /staff/conversations": ["reader"],
  "GET /staff/conversations/:id": ["reader"],
  "GET /clicks": ["reader"],

  // Challenges.
  "GET /challenges": ["reader", "key:admin"],
  "GET /challenges/:id": ["reader", "key:admin"],
  "PUT /challenges/:id": ["editor", "key:admin"],
  "GET /challenges/:id/winners": ["reader", "key:admin"],
  "GET /wins": ["reader", "key:admin"],
  "POST /challenges/:id/winners": ["administrator", "key:admin"],
  "POST /challenges/:id/winners/csv": ["administrator", "key:admin"],

  // Orders.
  "PUT /orders/:id": ["key:orders"],
  "GET /orders": ["reader", "key:orders"],
  "GET /orders/:id": ["reader", "key:orders"],
  "GET /orders/:id/attribution": ["reader", "key:orders"],
  "GET /orders/:id/wins": ["reader", "key:orders"],
  "PUT /orders/:id/contributors/:side": ["administrator"],
  "GET /reviews": ["reader"],
  "POST /reviews/:id/close": ["editor"],
  "POST /reviews/:id/reopen": ["editor"],
  "POST /jobs/reconciliation/runs": ["administrator", "key:admin"],
  "GET /jobs/reconciliation/runs/:id": ["administrator", "key:admin"],

  // The programme.
  "GET /settings": ["reader", "key:admin"],
  "PATCH /settings": ["administrator", "key:admin"],
  "GET /settings/identity-secret": ["administrator", "key:admin"],
  "POST /settings/identity-secret/rotation": ["administrator"],
  "GET /installation": ["reader"],
  "GET /api-keys": ["administrator"],
  "POST /api-keys": ["administrator"],
  "DELETE /api-keys/:id": ["administrator"],
  // Mails hold links that set passwords.
  "GET /mailbox": ["administrator"],
  "GET /audit": ["reader"],
  "GET /parked-events": ["reader"],
  "POST /parked-events/:id/retry": ["editor"],
  "POST /imports": ["administrator", "key:import"],
  "GET /imports": ["reader", "key:import"],
  "GET /imports/:id": ["reader", "key:import"],
  "GET /export": ["administrator", "key:export"],
  "GET /insights/overview": ["reader", "key:admin"],
};

const rank: Record<StaffRight, number> = { reader: 1, editor: 2, administrator: 3 };

/** Whether the row lets in a caller who is all of these. */
export function admits(row: readonly Admitted[], caller: { is: Exclude<Admitted, "anyone"> | "nobody" }): boolean {
  return row.some((one) => {
    if (one === "anyone" || one === caller.is) return true;
    return one in rank && caller.is in rank && rank[caller.is as StaffRight] >= rank[one as StaffRight];
  });
}
