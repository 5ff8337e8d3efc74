import type { Conversation } from "@rapport/contracts";
import { afterEach, beforeEach, vi } from "vitest";
import { ConversationPane } from "../features/conversations/conversation-pane.tsx";
import { ConversationsProvider } from "../shell/conversations-context.tsx";
import { type Session, SessionContext } from "../shell/session.ts";
import { type Answers, type Opened, open, settle } from "./app.tsx";

/** The member who is signed in. */
export const session: Session = {
  memberId: "mem_1",
  name: "Ana",
  greeting: "Ana",
  photoUrl: null,
  role: "expert",
  staffRight: null,
};

/** What every conversation has in common here: a client, seen from the member's side. */
export const seen = {
  historyId: "con_1",
  side: "member",
  member: null,
  bot: false,
  visitor: { visitorId: "vis_1", name: "Léa Roux", kind: "client", online: false },
  archived: false,
  muted: false,
  blockedBy: null,
} satisfies Partial<Conversation>;

/** Gives each test of this file an empty memory and a live connection that says nothing. Answers how to open the conversation `con_1`. */
export function conversationPane(conversation: Conversation, answers: Answers): () => Promise<Opened> {
  let app: Opened | undefined;
  beforeEach(() => {
    localStorage.clear();
    vi.stubGlobal(
      "WebSocket",
      class {
        send(): void {}
        close(): void {}
      },
    );
  });
  afterEach(() => app?.close());
  return async () => {
    app = await open(
      <SessionContext value={session}>
        <ConversationsProvider>
          <ConversationPane conversationId="con_1" />
        </ConversationsProvider>
      </SessionContext>,
      {
        "GET /api/v1/conversations": { items: [conversation], nextCursor: null },
        "GET /api/v1/conversations/con_1": conversation,
        "GET /api/v1/programme": { name: "Alder", accent: "#234f3c", defaultLocale: "en", setUp: true, shopUrl: null },
        ...answers,
      },
    );
    await settle();
    return app;
  };
}
