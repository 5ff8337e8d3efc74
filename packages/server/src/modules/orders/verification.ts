import { serverOrdersSeen, settingsOf } from "#modules/programme";
import type { Ctx } from "#platform/context";
import type { Db } from "#platform/db";
import { type OrderSource, isServerSide } from "./rules/source.ts";
import type { VerificationPolicy } from "./rules/verification.ts";

/** ORD-4: when orders must be verified, now; an order that comes by a server-side source connects one. */
export async function verificationPolicy(
  db: Db,
  ctx: Pick<Ctx, "caches">,
  source: OrderSource | null = null,
): Promise<VerificationPolicy> {
  const { requireVerifiedOrders } = await settingsOf({ caches: ctx.caches, db });
  const asks = requireVerifiedOrders === "auto";
  const serverSideConnected = (source !== null && isServerSide(source)) || (asks && (await serverOrdersSeen(db)));
  return { setting: requireVerifiedOrders, serverSideConnected };
}
