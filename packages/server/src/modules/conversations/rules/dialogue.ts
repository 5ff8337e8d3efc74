/** When each side first wrote something that counts (see `message-kinds.ts`), and when that made a dialogue. */
export interface DialogueState {
  memberFirstAt: Date | null;
  visitorFirstAt: Date | null;
  dialogueAt: Date | null;
}

/** CON-3: the instant of the message that made both sides have written: the later of the two first ones. */
export function dialogueInstant(memberFirstAt: Date | null, visitorFirstAt: Date | null): Date | null {
  if (!memberFirstAt || !visitorFirstAt) return null;
  return memberFirstAt > visitorFirstAt ? memberFirstAt : visitorFirstAt;
}

/** CON-3: the state after one more message, written by a side at an instant; the dialogue's instant, once set, never changes. */
export function afterMessage(
  before: DialogueState,
  message: { side: "member" | "visitor" | null; at: Date },
): DialogueState {
  const memberFirstAt = before.memberFirstAt ?? (message.side === "member" ? message.at : null);
  const visitorFirstAt = before.visitorFirstAt ?? (message.side === "visitor" ? message.at : null);
  const dialogueAt = before.dialogueAt ?? dialogueInstant(memberFirstAt, visitorFirstAt);
  return { memberFirstAt, visitorFirstAt, dialogueAt };
}
