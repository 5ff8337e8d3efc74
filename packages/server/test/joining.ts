import type { Api, RequestOf } from "@rapport/contracts";
import { listMails } from "#platform/mail";
import { type TestServer, testPassword } from "./index.ts";

type Form = RequestOf<Api["POST /registration"]>["body"];

/** The tokens of the password links mailed to an address, newest first. */
export async function tokensTo(server: TestServer, email: string): Promise<string[]> {
  const mails = (await listMails(server.app.ctx.db, { limit: 500 })).filter(({ to }) => to === email);
  return mails.flatMap(({ text }) => /set-password\?token=([\w-]+)/.exec(text)?.[1] ?? []);
}

/** Uses a mailed link; answers the status. */
export async function choosePassword(server: TestServer, token: string, newPassword = testPassword): Promise<number> {
  return post(server, "reset-password", { token, newPassword });
}

/** Answers the status of a sign-in. */
export async function signInStatus(server: TestServer, email: string, password = testPassword): Promise<number> {
  return post(server, "sign-in/email", { email, password });
}

async function post(server: TestServer, path: string, body: object): Promise<number> {
  const origin = server.app.ctx.publicUrl;
  const url = `/api/auth/${path}`;
  const answer = await server.app.http.inject({ method: "POST", url, headers: { origin }, payload: body });
  return answer.statusCode;
}

/** Registers, and uses the link in the mail: where the member stands then. */
export async function join(server: TestServer, body: Form): Promise<{ memberId: string; state: string }> {
  await server.call("POST /registration", { body });
  const [token] = await tokensTo(server, body.email);
  const status = await choosePassword(server, token!);
  if (status !== 200) throw new Error(`the mailed link answered ${status}`);
  const [member] = await membersWith(server, body.email);
  return { memberId: member!.id, state: member!.state };
}

/** The members with this e-mail, as staff see them. */
export async function membersWith(server: TestServer, email: string) {
  const { items } = await server.call("GET /members", { query: { search: email } }, await server.staff("reader"));
  return items.filter((one) => one.email === email);
}
