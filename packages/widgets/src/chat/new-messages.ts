import type { ChatModel } from "./chat-model.ts";
import { nameOf, summary } from "./views/conversations.ts";

/** What a screen reader says when a member's message comes in; nothing of what was there before. */
export class NewMessages {
  spoken = "";
  #heard = new Map<string, number>();

  hear(model: ChatModel): void {
    for (const conversation of Object.values(model.snapshot.conversations)) {
      const before = this.#heard.get(conversation.id);
      const { lastMessage, lastSeq } = conversation;
      this.#heard.set(conversation.id, lastSeq);
      if (before === undefined || lastSeq <= before || lastMessage?.author !== "member") continue;
      this.spoken = `${nameOf(model, conversation)}: ${summary(model, lastMessage)}`;
    }
  }
}
