export * from "./conversation-state.ts";
export * from "./conversation-store.ts";
export { conversationOf, type History, historyOf } from "./history.ts";
export * from "./http.ts";
export * from "./live.ts";
export * from "./outbox.ts";
export * from "./photo-upload.ts";
export * from "./selectors.ts";
export * from "./thread.ts";
