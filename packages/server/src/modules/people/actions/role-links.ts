import type { Role } from "@rapport/contracts";
import { secretOf } from "#modules/programme";
import { audit } from "#platform/audit";
import type { Ctx } from "#platform/context";
import { refuse } from "#platform/refusal";
import { roleOfLink, signRole } from "../rules/role-link.ts";

/** PEO-5: makes the registration link of a role; whoever has it may register with that role. */
export async function makeRoleLink(ctx: Ctx, role: Role): Promise<{ roleLink: string; url: string }> {
  const roleLink = `${role}.${signRole(role, await secretOf(ctx.db, "role_link"))}`;
  await ctx.transaction((tx) => audit(tx, ctx, { action: "role_link.made", subject: role }));
  return { roleLink, url: `${ctx.publicUrl}/app/join?roleLink=${encodeURIComponent(roleLink)}` };
}

/** PEO-5: the role a link gives. Throws `role_link_invalid`. */
export async function roleByLink(ctx: Ctx, roleLink: string): Promise<Role> {
  const dot = roleLink.indexOf(".");
  const link = { role: roleLink.slice(0, Math.max(dot, 0)), signature: roleLink.slice(dot + 1) };
  const role = roleOfLink(link, await secretOf(ctx.db, "role_link"));
  if (role === null) throw refuse("role_link_invalid");
  return role;
}
