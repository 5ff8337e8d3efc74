import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { pageSession } from "@rapport/tracker";
import { FakeRapport } from "../test/fake-rapport.ts";
import { handOn, until } from "../test/page.ts";
import type { RapportChatElement } from "./chat-element.ts";
import { defineChat } from "./chat-element.ts";
import type { WidgetContext } from "./context.ts";
import { emit, languageOf } from "./page.ts";

const session = pageSession("https://rapport.example/widgets.js");
let rapport: FakeRapport;
let chat: RapportChatElement;
let hand: ReturnType<typeof handOn>;

const context: WidgetContext = {
  session,
  languageOf,
  emit,
  config: async () => (await (await fetch("https://rapport.example/api/v1/widget/config")).json()) as never,
};
defineChat(context);

function place(attributes = ""): void {
  document.body.innerHTML = `<rapport-chat ${attributes}></rapport-chat>`;
  chat = document.querySelector<RapportChatElement>("rapport-chat")!;
  hand = handOn(chat);
}

beforeEach(() => {
  rapport = new FakeRapport();
  rapport.install();
  session.visitor.forget();
  session.keeper.eraseAll();
  document.documentElement.lang = "en";
  place();
});
// the fake network stays until the file ends: nothing may go out
afterEach(() => void (document.body.innerHTML = ""));

describe("rapport-chat", () => {
  it("looking creates nobody; the first message creates visitor, conversation and message in turn (PEO-1)", async () => {
    await chat.open();
    await hand.press("Ana Moreau");
    await hand.sees("Say hello to Ana Moreau");
    expect(rapport.keys().filter((key) => key.startsWith("POST"))).toEqual([]);
    await hand.write("Hello, which rope?");
    await until(() => rapport.keys().includes("POST /conversations/:id/messages"), "the message");
    expect(
      rapport
        .keys()
        .filter((key) => key.startsWith("POST"))
        .slice(0, 3),
    ).toEqual(["POST /visitors", "POST /conversations", "POST /conversations/:id/messages"]);
    await hand.sees("Hello, which rope?");
    expect(rapport.calls.find((call) => call.key === "POST /conversations")?.token).toBe("token-1");
  });

  it("asks for the e-mail only after the first message, and one can go on without it (PEO-2)", async () => {
    await chat.open();
    await hand.press("Ana Moreau");
    await hand.sees("Say hello");
    expect(hand.text()).not.toContain("Leave your e-mail");
    await hand.write("Hello");
    await hand.sees("Leave your e-mail");
    await hand.write("And another thing");
    await hand.sees("And another thing");
    const field = hand.root()!.querySelector<HTMLInputElement>("input[type=email]")!;
    field.value = "ana@example.com";
    hand
      .root()!
      .querySelector("form")!
      .dispatchEvent(new Event("submit", { cancelable: true }));
    await hand.sees("This conversation now belongs to ana@example.com");
  });

  it("a product page's question shows the product to the member", async () => {
    place(`sku="PARKA-M"`);
    await chat.open();
    await hand.press("Ana Moreau");
    await hand.sees("About the product on this page");
    await hand.write("Is it warm?");
    const sent = await until(() => rapport.calls.find((call) => call.key.endsWith("/messages") && call.body["kind"]));
    expect(sent.body).toMatchObject({ kind: "product", sku: "PARKA-M", text: "Is it warm?" });
    expect(rapport.calls.find((call) => call.key === "POST /conversations")?.body).toMatchObject({
      about: { sku: "PARKA-M" },
    });
    await until(() => !hand.text().includes("About the product"), "the chip's end");
  });

  it("a product that the catalogue does not know does not hold back the question", async () => {
    place(`sku="NOBODY-KNOWS"`);
    const { "POST /conversations/:id/messages": take } = rapport.answers;
    const refusal = { code: "unknown_product", detail: "" };
    rapport.answers["POST /conversations/:id/messages"] = (call, id) =>
      call.body["kind"] === "product" ? Response.json(refusal, { status: 422 }) : take?.(call, id);
    await chat.open();
    await hand.press("Ana Moreau");
    await hand.write("Is it warm?");
    await until(() => rapport.calls.some((call) => call.body["kind"] === "text"), "the plain question");
  });

  it("a refused message stays with its reason, and can be sent again", async () => {
    await chat.open();
    await hand.press("Ana Moreau");
    rapport.refusals.set("POST /conversations/:id/messages", { status: 403, code: "blocked" });
    await hand.write("Hello?");
    await hand.sees("You can no longer write in this conversation");
    expect(hand.text()).toContain("Hello?");
    rapport.refusals.clear();
    await hand.press("Try again");
    await until(() => rapport.conversationWith("mem_ana").messages.length === 1, "the message");
    await until(() => !hand.text().includes("Not sent"), "the mark's end");
  });

  it("a message longer than the contract's limit stays in the field, with words and a count (CON-5)", async () => {
    await chat.open();
    await hand.press("Ana Moreau");
    const field = await until(() => hand.root()?.querySelector("textarea"), "the composer");
    const type = (text: string) => {
      field.value = text;
      field.dispatchEvent(new Event("input", { bubbles: true }));
    };
    type("a".repeat(5001));
    await hand.sees("This message is too long: 5,000 characters at most. 5,001 of 5,000 characters");
    field.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", cancelable: true, bubbles: true }));
    expect(hand.all(".send")[0]?.hasAttribute("disabled")).toBe(true);
    expect(field.value).toHaveLength(5001);
    expect(rapport.keys()).not.toContain("POST /visitors");
    await hand.write("a".repeat(5000));
    await until(() => rapport.conversationWith("mem_ana").messages.length === 1, "the message");
  });

  it("a message refused for good goes back to the field, before what was begun there (CON-4)", async () => {
    await chat.open();
    await hand.press("Ana Moreau");
    rapport.refusals.set("POST /conversations/:id/messages", { status: 400, code: "invalid_fields" });
    await hand.write("Hello?");
    await hand.sees("Not sent. It cannot be sent as it is");
    expect(hand.button("Try again")).toBeUndefined();
    const field = hand.root()!.querySelector("textarea")!;
    field.value = "Begun";
    field.dispatchEvent(new Event("input", { bubbles: true }));
    await hand.press("Edit");
    await until(() => field.value === "Hello?\nBegun", "the text in the field");
    expect(hand.text()).not.toContain("Not sent.");
  });

  it("a file that is no photo is named and refused before it goes anywhere (CON-5)", async () => {
    await chat.open();
    await hand.press("Ana Moreau");
    const input = await until(
      () => hand.root()?.querySelector<HTMLInputElement>("input[type=file]"),
      "the photo button",
    );
    Object.defineProperty(input, "files", { value: [new File(["%PDF"], "invoice.pdf", { type: "application/pdf" })] });
    input.dispatchEvent(new Event("change", { bubbles: true }));
    await hand.sees("invoice.pdf Not sent. This file is not a photo we can read.");
    expect(hand.button("Try again")).toBeUndefined();
    expect(hand.all(".pending img")).toEqual([]);
    expect(rapport.keys().some((key) => key.startsWith("POST"))).toBe(false);
    await hand.press("Delete");
    await until(() => !hand.text().includes("invoice.pdf"), "its end");
  });

  it("the first message waits for the connection, with its text in place", async () => {
    await chat.open();
    await hand.press("Ana Moreau");
    rapport.refusals.set("POST /visitors", { status: 0, code: "offline" });
    await hand.write("Are you there?");
    await hand.sees("Are you there?");
    await until(() => rapport.keys().includes("POST /visitors"));
    rapport.refusals.clear();
    await until(() => {
      window.dispatchEvent(new Event("online"));
      return rapport.conversationWith("mem_ana").messages.length === 1;
    }, "the message");
  });

  it("somebody away says since when", async () => {
    await chat.open();
    await hand.press("Tom Weaver");
    await hand.sees("Tom is not here now (3 h ago). Write anyway");
  });

  it("Escape closes, and the focus goes back to the launcher", async () => {
    const closed = vi.fn();
    chat.addEventListener("rapport:close", closed);
    await chat.open();
    await hand.sees("Who would you like to ask?");
    hand.key("Escape");
    await until(() => closed.mock.calls.length === 1);
    expect(chat.shadowRoot?.activeElement?.getAttribute("aria-expanded")).toBe("false");
    await until(() => hand.text() === "");
  });
});

describe("a returning shopper", () => {
  beforeEach(async () => {
    await session.visitor.ensure();
    rapport.write("mem_ana", "visitor", { kind: "text", clientId: "client-1", text: "Hello" });
    place();
  });

  it("sees the unread badge before opening, reads on opening, and hears a new message", async () => {
    rapport.write("mem_ana", "member", { kind: "text", clientId: "client-2", text: "Good morning" });
    const badge = () => chat.shadowRoot?.querySelector(".badge")?.textContent;
    await until(() => badge() === "1", "the badge");
    expect(chat.shadowRoot?.querySelector("button")?.getAttribute("aria-label")).toBe("Chat with us, 1 unread message");
    await chat.open();
    await hand.sees("Good morning");
    await until(() => badge() === "", "the badge's end");
    const message = rapport.write("mem_ana", "member", { kind: "text", clientId: "client-3", text: "It is the 9.5" });
    rapport.tell({ type: "ready", now: message.sentAt, side: "visitor", id: "vis_1" });
    rapport.tell({ type: "message", message });
    await hand.sees("It is the 9.5");
    await until(() => hand.root()?.querySelector("[aria-live=polite]")?.textContent === "Ana Moreau: It is the 9.5");
  });

  it("adds a product to the shop's basket", async () => {
    const product = {
      sku: "ROPE-95",
      name: { en: "Rope 9.5", fr: "Corde 9,5" },
      price: { amount: "129.00", currency: "EUR" },
      url: "/rope",
      imageUrl: null,
      stock: 2,
      options: {},
    };
    rapport.write("mem_ana", "member", { kind: "product", clientId: "client-2", sku: "ROPE-95", product });
    const added = vi.fn();
    document.addEventListener("rapport:add-to-cart", (event) => added((event as CustomEvent).detail), { once: true });
    await chat.open();
    await hand.sees("€129.00");
    expect(hand.text()).toContain("Only 2 left");
    await hand.press("Add to basket");
    expect(added).toHaveBeenCalledWith({ sku: "ROPE-95", quantity: 1, product });
    await hand.sees("Added");
  });

  it("finds the conversations again, and can ask somebody else", async () => {
    await chat.open();
    await hand.sees("Your conversations");
    await hand.sees("You: Hello");
    await hand.press("Ask somebody else");
    await hand.sees("Tom Weaver");
  });

  it("sees all conversations with one member as one thread, and writes in the latest (CON-1)", async () => {
    const { conversation } = rapport.conversationWith("mem_ana");
    const sentAt = new Date(Date.now() - 86_400_000).toISOString();
    const before = {
      ...conversation,
      id: "con_phone",
      lastActivityAt: sentAt,
      lastSeq: 1,
      lastMessage: null,
      unread: 1,
    };
    const said = { author: "member" as const, kind: "text" as const, text: "Written to your phone", clientId: null };
    const message = { ...said, id: "msg_phone", conversationId: before.id, seq: 1, sentAt };
    rapport.conversations.set(before.id, { conversation: before, messages: [message] });
    const { visitor, ...part } = before;
    Object.assign(conversation, { unread: 1, earlier: [{ ...part, visitorId: visitor.visitorId }] });
    rapport.answers["GET /conversations"] = () => ({ items: [conversation], nextCursor: null });
    rapport.answers["GET /conversations/:id"] = () => conversation;
    await chat.open();
    await hand.sees("Written to your phone");
    await hand.sees("Hello");
    const text = hand.text();
    const places = ["Written to your phone", "From here on, another browser or account", "Hello"].map((words) =>
      text.indexOf(words),
    );
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(text).toContain("New messages");
    await until(() => chat.shadowRoot?.querySelector(".badge")?.textContent === "", "the badge's end");
    await hand.write("And from here");
    await hand.sees("And from here");
    await until(() => rapport.conversationWith("mem_ana").messages.length === 2, "the message");
  });

  it("deletes the shopper's data after asking once more (PEO-11)", async () => {
    await chat.open();
    await hand.press("Privacy");
    await hand.press("Delete my data");
    expect(rapport.keys()).not.toContain("DELETE /visitors/me");
    await hand.press("Delete now");
    await hand.sees("Your data was deleted.");
    expect(rapport.keys()).toContain("DELETE /visitors/me");
    expect(session.visitor.current()).toBeNull();
  });

  it("speaks French on a French page", async () => {
    document.documentElement.lang = "fr-CA";
    place();
    await chat.open();
    await hand.sees("Vos conversations");
    await hand.sees("Vous : Hello");
  });
});
