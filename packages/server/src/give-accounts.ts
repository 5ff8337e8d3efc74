import type { StaffRight } from "@rapport/contracts";
import { linkAccount } from "#modules/people";
import type { App } from "./app.ts";

export interface NewAccount {
  email: string;
  name: string;
  password: string;
  /** Access to the Manager; the member with this e-mail, if there is one, signs in to the App with it too. */
  right: StaffRight | null;
}

/** Gives people known by e-mail an account with a password: how an operator's script opens the doors of a programme. */
export async function giveAccounts(app: App, accounts: readonly NewAccount[]): Promise<void> {
  for (const one of accounts) {
    const { id } = await app.ctx.accounts.ensure(one.email, one.name, one.password);
    await linkAccount(app.ctx.db, one.email, id);
    if (one.right) await app.ctx.accounts.setRight(app.ctx, id, one.right);
  }
}
