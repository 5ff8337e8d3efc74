import type { PageSession } from "./page-session.ts";
import type { TagReading } from "./tag-fields.ts";
import { readTag } from "./tag-fields.ts";
import type { CallError } from "./visitor.ts";

type CompleteTag = Extract<TagReading, { kind: "complete" }>;

const sentKey = "rapport:sent";
const delays = [1_000, 3_000, 9_000, 27_000];

/** Sends the tag once for each cart, order and status of this browser session (ORD-1: the server counts once anyway). */
export async function track(session: PageSession, element: HTMLElement): Promise<void> {
  const tag = readTag((name) => element.getAttribute(name));
  if (tag.kind !== "complete") return complain(element, complaintOf(tag));
  for (const remark of tag.remarks) console.warn(`rapport-tracking: ${remark}`);
  const { cart_id, order_id, order_status } = tag.fields as Record<string, string | undefined>;
  const key = JSON.stringify([tag.step, cart_id, order_id, order_status]);
  const sent = JSON.parse(session.keeper.get(sentKey, "sessionStorage") ?? "[]") as string[];
  if (sent.includes(key)) return;
  session.keeper.set(sentKey, JSON.stringify([...sent, key].slice(-50)), "sessionStorage");
  try {
    const answer = await sendPatiently(session, tag);
    emit(element, "rapport:tracked", { step: tag.step, ...answer });
  } catch (error) {
    session.keeper.set(sentKey, JSON.stringify(sent), "sessionStorage");
    complain(element, error instanceof Error ? error.message : "not sent");
  }
}

async function sendPatiently(session: PageSession, tag: CompleteTag): Promise<object> {
  for (let attempt = 0; ; attempt += 1)
    try {
      await session.visitor.ensure();
      return await session.visitor.call<object>(`POST /tag/${tag.step}`, tag.fields);
    } catch (error) {
      const { status = 400 } = error as Partial<CallError>;
      // 401: the visitor's token was too old and is forgotten; the next attempt makes a new one
      const isPassing = status === 0 || status === 401 || status === 429 || status >= 500;
      const delay = delays[attempt];
      if (!isPassing || delay === undefined) throw error;
      await new Promise((resolve) => setTimeout(resolve, status === 401 ? 0 : delay));
    }
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
