import { answer, goTo, openConversation, signIn } from "./support/app.ts";
import { chatOf, memberIn, openChat, pick, say } from "./support/chat.ts";
import { checkOut, newEmail, openProduct } from "./support/shop.ts";
import { emailOf, expect, phone, test } from "./support/test.ts";

test("a shopper talks, buys, and the right member is credited and told why", async ({ world, books, open, expectedErrors }) => {
  test.slow();
  // Whoever is not signed in is asked to: the first question to the server is refused.
  expectedErrors.push(/\/app.*401/);
  const before = await books.balance("lotte");
  const member = await open(phone);
  await signIn(member, world, emailOf("lotte"));

  const shopper = await open({ consent: "granted" });
  await openProduct(shopper, world, "stratus-rain-jacket-moss");
  const chat = await openChat(shopper);
  await expect(memberIn(chat, "Lotte")).toContainText("Online");
  await pick(chat, "Lotte De Smet");
  const question = `Does the hood fit over a helmet? ${Date.now()}`;
  await say(chat, question);

  const thread = await openConversation(member, question);
  const photo = await shopper.screenshot({ clip: { x: 0, y: 100, width: 320, height: 240 } });
  await chat.getByLabel("Add a photo").setInputFiles({ name: "helmet.png", mimeType: "image/png", buffer: photo });
  await expect(chat.getByRole("button", { name: /^Photo from/ })).toBeVisible();
  const seen = thread.getByRole("button", { name: /photo/i }).locator("img");
  await expect(seen).toBeVisible();
  await expect.poll(() => seen.evaluate((image) => (image as HTMLImageElement).naturalWidth)).toBeGreaterThan(0);

  await answer(member, "It does, and the Drizzle is lighter if you walk in town.");
  await expect(chat.getByText("It does, and the Drizzle")).toBeVisible();
  await member.getByRole("button", { name: "Add a product" }).click();
  await member.getByRole("searchbox", { name: "Search the catalogue" }).fill("drizzle");
  await member.getByRole("button", { name: /^Send .*Drizzle/ }).first().click();

  const card = chat.getByRole("article").filter({ hasText: "Drizzle" });
  await expect(card).toContainText("€129");
  const picture = card.locator("img");
  await expect.poll(() => picture.evaluate((image) => (image as HTMLImageElement).naturalWidth)).toBeGreaterThan(0);
  await card.getByRole("button", { name: "Add to basket" }).click();
  await expect(shopper.getByRole("link", { name: "Basket: 1 item in the basket" })).toBeAttached();

  await chat.getByRole("button", { name: "Close the chat" }).click();
  await expect(chatOf(shopper)).toBeHidden();
  const tag = shopper.waitForResponse((response) => /\/api\/v1\/tag\/confirmation/.test(response.url()));
  const orderId = await checkOut(shopper, newEmail("robin"));
  expect((await tag).status(), "the order tag").toBeLessThan(300);

  await expect.poll(async () => (await books.order(orderId)).attribution).toMatchObject({
    state: "decided",
    conversation: { memberId: "lotte" },
    affiliation: null,
  });
  expect(await books.order(orderId)).toMatchObject({ status: "OK", verified: true, totalWithoutShipping: "129.00" });
  await expect.poll(() => books.wins(orderId)).toEqual([
    expect.objectContaining({ challengeId: "good-advice", memberId: "lotte", points: 30 }),
  ]);
  expect(await books.earned("lotte", before)).toEqual({ score: 30, points: 30 });

  await goTo(member, "Points");
  await expect(member.getByText(String(before.score + 30)).first()).toBeVisible();
  await expect(member.getByRole("link", { name: "Good advice" }).first()).toBeVisible();
  await goTo(member, "Sales");
  await member.getByRole("link").filter({ hasText: "€129" }).first().click();
  await expect(member.getByText(`Order ${orderId}`)).toBeVisible();
  await expect(member.getByText("By conversation")).toBeVisible();
  await expect(member.getByText("It is the latest before the order.").or(member.getByText("Counted")).first()).toBeVisible();
  await expect(member.getByText("Good advice")).toBeVisible();

  const manager = await open({ as: "jeanne" });
  await manager.goto(`${world.rapportUrl}/manager/orders`);
  await manager.getByRole("link", { name: new RegExp(orderId) }).first().click();
  const sheet = manager.getByRole("dialog", { name: new RegExp(orderId) });
  await expect(sheet.getByText("Last message with Lotte De Smet")).toBeVisible();
  await expect(sheet.getByText("Confirmed by the shop's server")).toBeVisible();
  await expect(sheet.getByText("Good advice")).toBeVisible();
  await manager.keyboard.press("Escape");
  await manager.goto(`${world.rapportUrl}/manager/`);
  await expect(manager.getByRole("link", { name: /^Revenue by members: €/ })).toBeVisible();
  await expect(manager.getByRole("link", { name: /^Orders: [1-9]/ })).toBeVisible();
});
