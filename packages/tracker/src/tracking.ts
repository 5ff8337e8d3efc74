import type { PageSession } from "./page-session.ts";
import type { TagReading } from "./tag-fields.ts";
import { readTag } from "./tag-fields.ts";
import { dropUnsent, keepUnsent, unsentOf } from "./unsent.ts";
import type { CallError } from "./visitor.ts";

type CompleteTag = Extract<TagReading, { kind: "complete" }>;
type Call = Pick<CompleteTag, "step" | "fields">;

const sentName = "rapport:sent";
const delays = [1_000, 3_000, 9_000, 27_000];
/** What this page is sending at the moment. */
const underWay = new Set<string>();

/**
 * Sends the tag once for each cart, order and status of this browser session (ORD-1: the server counts once anyway). A confirmation that finds no
 * connection waits for the next page of the shop.
 */
export async function track(session: PageSession, element: HTMLElement): Promise<void> {
  const tag = readTag((name) => element.getAttribute(name));
  if (tag.kind !== "complete") return complain(element, complaintOf(tag));
  for (const remark of tag.remarks) console.warn(`rapport-tracking: ${remark}`);
  const { cart_id, order_id, order_status } = tag.fields as Record<string, string | undefined>;
  const key = JSON.stringify([tag.step, cart_id, order_id, order_status]);
  if (sentOf(session).includes(key)) return;
  if (tag.step === "confirmation") keepUnsent(session.keeper, key, tag.fields);
  try {
    const answer = await sendOnce(session, key, tag);
    if (answer) emit(element, "rapport:tracked", { step: tag.step, ...answer });
  } catch (error) {
    complain(element, error instanceof Error ? error.message : "not sent");
  }
}

/** ORD-3: sends the confirmations that an earlier page of the shop could not. */
export async function resume(session: PageSession): Promise<void> {
  for (const { key, fields } of unsentOf(session.keeper))
    await sendOnce(session, key, { step: "confirmation", fields }).catch((error: Error) =>
      console.error(`rapport-tracking: ${error.message}`),
    );
}

/** Null when this page is sending it already. What may pass stays unsent; a refusal is for good. */
async function sendOnce(session: PageSession, key: string, call: Call): Promise<object | null> {
  if (underWay.has(key)) return null;
  underWay.add(key);
  try {
    const answer = await sendPatiently(session, call);
    session.keeper.set(sentName, JSON.stringify([...sentOf(session), key].slice(-50)), "sessionStorage");
    dropUnsent(session.keeper, key);
    return answer;
  } catch (error) {
    if (!isPassing(error)) dropUnsent(session.keeper, key);
    throw error;
  } finally {
    underWay.delete(key);
  }
}

const sentOf = (session: PageSession) => JSON.parse(session.keeper.get(sentName, "sessionStorage") ?? "[]") as string[];

async function sendPatiently(session: PageSession, { step, fields }: Call): Promise<object> {
  for (let attempt = 0; ; attempt += 1)
    try {
      await session.visitor.ensure();
      return await session.visitor.call<object>(`POST /tag/${step}`, fields);
    } catch (error) {
      const delay = delays[attempt];
      if (!isPassing(error) || delay === undefined) throw error;
      await new Promise((resolve) => setTimeout(resolve, statusOf(error) === 401 ? 0 : delay));
    }
}

const statusOf = (error: unknown) => (error as Partial<CallError>).status ?? 400;

/** 401: the visitor's token was too old and is forgotten; the next attempt makes a new one. */
function isPassing(error: unknown): boolean {
  const status = statusOf(error);
  return status === 0 || status === 401 || status === 429 || status >= 500;
}

function complaintOf(tag: Exclude<TagReading, CompleteTag>): string {
  if (tag.kind === "unknown_step")
    return 'the attribute "step" must be "checkout" or "confirmation". Nothing was sent.';
  const names = tag.missing.map((name) => `"${name}"`).join(", ");
  return `the ${tag.step} tag lacks the required attribute ${names}. Nothing was sent.`;
}

function complain(element: HTMLElement, message: string): void {
  console.error(`rapport-tracking: ${message}`);
  emit(element, "rapport:error", { message });
}

function emit(element: HTMLElement, name: string, detail: object): void {
  element.dispatchEvent(new CustomEvent(name, { bubbles: true, composed: true, detail }));
}
