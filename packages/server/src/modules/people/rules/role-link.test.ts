import { createHmac } from "node:crypto";
import fc from "fast-check";
import { expect, it } from "vitest";
import { roleOfLink, signRole } from "./role-link.ts";

const secret = "a programme's own secret";
const roles = ["ambassador", "employee", "administrator", "vendor", "shop_manager", "manager", "expert"] as const;

it.each(roles)("PEO-5: a link signed for %s gives that role", (role) => {
  expect(roleOfLink({ role, signature: signRole(role, secret) }, secret)).toBe(role);
});

it.each(roles.flatMap((role) => roles.filter((other) => other !== role).map((other) => ({ role, other }))))(
  "PEO-5: a signature made for $other does not give $role",
  ({ role, other }) => {
    expect(roleOfLink({ role, signature: signRole(other, secret) }, secret)).toBeNull();
  },
);

const good = signRole("manager", secret);

it.each([
  { says: "nothing", signature: "" },
  { says: "one sign less", signature: good.slice(0, -1) },
  { says: "one sign more", signature: `${good}A` },
  { says: "another first sign", signature: (good.startsWith("A") ? "B" : "A") + good.slice(1) },
  { says: "other case", signature: good.toUpperCase() },
  { says: "padding", signature: `${good}=` },
  { says: "another secret", signature: signRole("manager", "another secret") },
  { says: "an unkeyed purpose", signature: createHmac("sha256", secret).update("manager").digest("base64url") },
])("PEO-5: a signature with $says gives no role", ({ signature }) => {
  expect(roleOfLink({ role: "manager", signature }, secret)).toBeNull();
});

it.each(["temporary", "client", "visitor", "bot", "Manager", "", "toString"])(
  "PEO-5: the role %s is given by no signature",
  (role) => {
    const signature = createHmac("sha256", secret).update(`rapport:role-link:${role}`).digest("base64url");
    expect(roleOfLink({ role, signature }, secret)).toBeNull();
  },
);

it("PEO-5: no invented signature gives a role", () => {
  fc.assert(
    fc.property(fc.constantFrom(...roles), fc.string(), (role, signature) => {
      expect(roleOfLink({ role, signature }, secret)).toBeNull();
    }),
  );
});
