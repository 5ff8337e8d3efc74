import { answer, openApp, openConversation } from "./support/app.ts";
import { chatOf, launcherOf, openChat, pick, say } from "./support/chat.ts";
import { openProduct } from "./support/shop.ts";
import { expect, phone, test } from "./support/test.ts";

// What fails while there is no connection is said by the browser too.
const noConnection = [/ERR_INTERNET_DISCONNECTED/, /WebSocket connection/];

test("what is written without a connection arrives when it is back", async ({ world, open, expectedErrors }) => {
  expectedErrors.push(...noConnection);
  const member = await open({ ...phone, as: "mathis" });
  await openApp(member, world);
  const shopper = await open({ consent: "granted" });
  await openProduct(shopper, world, "drizzle-packable-jacket-rust");
  const chat = await openChat(shopper);
  await pick(chat, "Mathis");
  const first = `Good morning ${Date.now()}`;
  await say(chat, first);
  const thread = await openConversation(member, first);

  await member.context().setOffline(true);
  await expect(member.getByText(/^You are offline/)).toBeVisible();
  await member.getByRole("textbox", { name: "Write a message" }).fill("Written on a mountain");
  await member.getByRole("button", { name: "Send", exact: true }).click();
  await expect(thread.getByText("Written on a mountain")).toBeVisible();
  await expect(chat.getByText("Written on a mountain")).toBeHidden();
  await member.context().setOffline(false);
  await expect(chat.getByText("Written on a mountain")).toBeVisible();
  await expect(member.getByText(/^You are offline/)).toBeHidden();

  await shopper.context().setOffline(true);
  await expect(chat.getByText(/^No connection/)).toBeVisible();
  const field = chat.getByRole("textbox", { name: /^Write to/ });
  await field.fill("Written in a tunnel");
  await field.press("Enter");
  await expect(chat.getByRole("img", { name: "Waiting for the connection" })).toBeVisible();
  await shopper.context().setOffline(false);
  await expect(thread.getByText("Written in a tunnel")).toBeVisible();
  await expect(chat.getByText(/^No connection/)).toBeHidden();
});

test("Esc closes the chat, the focus goes back, and a reload keeps what was said", async ({ world, open }) => {
  const member = await open({ ...phone, as: "lotte" });
  await openApp(member, world);
  const shopper = await open({ consent: "granted" });
  await openProduct(shopper, world, "stratus-rain-jacket-moss");
  const chat = await openChat(shopper);
  await pick(chat, "Lotte De Smet");
  const question = `Is it loud in the wind? ${Date.now()}`;
  await say(chat, question);
  await openConversation(member, question);
  await answer(member, "Less than you would think.");
  await expect(chat.getByText("Less than you would think.")).toBeVisible();

  await shopper.keyboard.press("Escape");
  await expect(chatOf(shopper)).toBeHidden();
  await expect(launcherOf(shopper)).toBeFocused();

  await shopper.reload();
  await expect(shopper.locator("rapport-chat[data-ready]")).toBeAttached();
  const again = await openChat(shopper);
  await expect(again.getByText(question)).toBeVisible();
  await expect(again.getByText("Less than you would think.")).toBeVisible();
});
