import { act, useState } from "react";
import { afterEach, describe, expect, it, vi } from "vitest";
import { button, click, find, press, render, type, type Rendered } from "../test/render.tsx";
import { Composer, type ComposerProps } from "./composer.tsx";
import { ConversationRow } from "./conversation-row.tsx";
import type { ThreadMessage } from "./message.ts";
import { ProductCard } from "./product-card.tsx";
import { Thread } from "./thread.tsx";

let shown: Rendered | undefined;
afterEach(() => shown?.end());

const lea = (id: string, sentAt: string, text: string): ThreadMessage => ({
  id,
  authorId: "lea",
  authorName: "Léa",
  mine: false,
  sentAt,
  kind: "text",
  text,
});
const mine = (id: string, sentAt: string, delivery: ThreadMessage["delivery"]): ThreadMessage => ({
  ...lea(id, sentAt, `my ${id}`),
  authorId: "ana",
  authorName: "Ana",
  mine: true,
  ...(delivery && { delivery }),
});

const messages = [
  lea("1", "2026-03-11T10:00:00Z", "Hello"),
  lea("2", "2026-03-11T10:02:00Z", "Is it warm?"),
  mine("3", "2026-03-12T10:00:00Z", "read"),
  mine("4", "2026-03-12T10:01:00Z", "failed"),
];

describe("Thread", () => {
  it("shows groups with one time each, days between, and the delivery of one's own", async () => {
    shown = await render(
      <Thread label="With Léa" messages={[...messages, mine("5", "2026-03-12T11:00:00Z", "delivered")]} />,
    );
    const groups = [...shown.page.querySelectorAll("article")];
    expect(groups.map((group) => group.getAttribute("aria-label"))).toEqual(["Léa", "You", "You"]);
    expect(groups.map((group) => find(group, "time").textContent)).toEqual(["10:02", "10:01", "11:00"]);
    expect(shown.page.textContent).toContain("Yesterday");
    expect(shown.page.textContent).toContain("Today");
    expect(groups[2]!.textContent).toContain("Delivered");
  });

  it("keeps a failed message in its place and offers to send it again", async () => {
    const onRetry = vi.fn<(id: string) => void>();
    shown = await render(<Thread label="With Léa" messages={messages} onRetry={onRetry} />);
    expect(shown.page.textContent).toContain("Not sent");
    await click(button(shown.page, "Try again"));
    expect(onRetry).toHaveBeenCalledExactlyOnceWith("4");
  });

  it("says new messages of others aloud, and neither old nor own ones", async () => {
    shown = await render(<Thread label="With Léa" messages={messages} />);
    const log = find(shown.page, "[role=log]");
    expect(log.textContent).toBe("");
    const next = [...messages, lea("5", "2026-03-12T10:05:00Z", "Size M")];
    await shown.show(<Thread label="With Léa" messages={next} />);
    expect(log.textContent).toBe("Léa: Size M");
    await shown.show(<Thread label="With Léa" messages={[...next, mine("6", "2026-03-12T10:06:00Z", "sent")]} />);
    expect(log.textContent).toBe("");
    await shown.show(<Thread label="With Léa" messages={[lea("0", "2026-03-10T10:00:00Z", "older"), ...next]} />);
    expect(log.textContent).toBe("Léa: Size M");
  });

  it("asks for older messages, and marks where the new ones begin", async () => {
    const onLoadOlder = vi.fn<() => void>();
    shown = await render(
      <Thread label="With Léa" messages={messages} hasOlder onLoadOlder={onLoadOlder} unreadFrom="2" />,
    );
    await click(button(shown.page, "Earlier messages"));
    expect(onLoadOlder).toHaveBeenCalledOnce();
    expect(shown.page.textContent).toContain("New messages");
  });

  it("opens a photo and walks by keys", async () => {
    const photos = ["a", "b"].map((id) => ({ id, url: `/${id}.webp`, alt: `photo ${id}` }));
    shown = await render(<Thread label="With Léa" messages={[{ ...messages[0]!, photos }]} />);
    const photo = button(shown.page, "photo a");
    await act(async () => {
      photo.click();
      await import("./photo-viewer.tsx");
    });
    const viewer = find(document.body, "[role=dialog]");
    expect(viewer.textContent).toContain("Photo 1 of 2");
    await press(button(viewer, "Close"), "ArrowRight");
    expect(viewer.textContent).toContain("Photo 2 of 2");
    await click(button(viewer, "Close"));
    expect(document.querySelector("[role=dialog]")).toBeNull();
  });

  it("never runs what a message contains", async () => {
    const nasty = lea("1", "2026-03-11T10:00:00Z", '<img src=x onerror="alert(1)"> javascript:alert(1)');
    shown = await render(<Thread label="With Léa" messages={[nasty]} />);
    expect(shown.page.querySelector("img[src=x]")).toBeNull();
    expect(shown.page.querySelector("a")).toBeNull();
  });
});

function Draft(props: Partial<ComposerProps>) {
  const [value, setValue] = useState(props.value ?? "");
  return <Composer {...props} value={value} onChange={setValue} onSend={props.onSend ?? (() => undefined)} />;
}

describe("Composer", () => {
  const setUp = async (props: Partial<ComposerProps> = {}) => {
    const onSend = vi.fn<() => void>();
    shown = await render(<Draft onSend={onSend} {...props} />);
    return { onSend, field: find<HTMLTextAreaElement>(shown.page, "textarea") };
  };

  it("Enter sends what was written", async () => {
    const { onSend, field } = await setUp();
    await type(field, "Hello");
    await press(field, "Enter");
    expect(onSend).toHaveBeenCalledOnce();
  });

  it("Shift and Enter, and Enter while an input method composes, do not send", async () => {
    const { onSend, field } = await setUp({ value: "Hello" });
    await press(field, "Enter", { shiftKey: true });
    await press(field, "Enter", { isComposing: true });
    expect(onSend).not.toHaveBeenCalled();
  });

  it.each(["", "  \n "])("%j is not sent", async (value) => {
    const { onSend, field } = await setUp({ value });
    await press(field, "Enter");
    await click(button(shown!.page, "Send"));
    expect(onSend).not.toHaveBeenCalled();
  });

  it("what is too long stays, and is not sent", async () => {
    const { onSend, field } = await setUp({ value: "Hello", tooLong: true });
    await press(field, "Enter");
    await click(button(shown!.page, "Send"));
    expect(onSend).not.toHaveBeenCalled();
    expect(field.value).toBe("Hello");
    expect(button(shown!.page, "Send").getAttribute("aria-disabled")).toBe("true");
  });

  it("a file that shows no picture stands with its name, and no broken frame", async () => {
    await setUp({ photos: [{ id: "1", url: "/a.png", name: "a.png", busy: true }] });
    await act(async () => find(shown!.page, "img").dispatchEvent(new Event("error")));
    expect(shown!.page.querySelector("img")).toBeNull();
    expect(find(shown!.page, "[role=img]").getAttribute("aria-label")).toBe("a.png");
  });

  it("photos alone can be sent, once they are there", async () => {
    const photo = { id: "1", url: "/a.webp", name: "a.jpg" };
    const { onSend } = await setUp({ photos: [{ ...photo, busy: true }] });
    await click(button(shown!.page, "Send"));
    expect(onSend).not.toHaveBeenCalled();
    await shown!.end();
    const ready = await setUp({ photos: [photo] });
    await click(button(shown!.page, "Send"));
    expect(ready.onSend).toHaveBeenCalledOnce();
  });

  it("says why one cannot write", async () => {
    shown = await render(
      <Composer
        value=""
        onChange={() => undefined}
        onSend={() => undefined}
        disabled
        disabledReason="Léa has blocked this conversation."
      />,
    );
    expect(shown.page.querySelector("textarea")).toBeNull();
    expect(shown.page.textContent).toContain("Léa has blocked");
  });
});

describe("rows and cards", () => {
  it("a row says who, when, what is unread", async () => {
    shown = await render(
      <ConversationRow href="/c/1" name="Léa Brandt" lastMessage="Hello" lastAt="2026-03-12T10:00:00Z" unread={2} />,
    );
    const row = find<HTMLAnchorElement>(shown.page, "a");
    expect(row.getAttribute("href")).toBe("/c/1");
    expect(row.textContent).toContain("Léa Brandt10:00Hello");
    expect(row.textContent).toContain("2 unread messages");
  });

  it.each([
    [null, ""],
    [0, "Out of stock"],
    [3, "Only 3 left"],
    [40, "In stock"],
  ])("a product with stock %s says %j", async (stock, words) => {
    shown = await render(
      <ProductCard
        product={{ sku: "1", name: "Tarn", price: { amount: "89.00", currency: "EUR" }, imageUrl: null, stock }}
      />,
    );
    expect(find(shown.page, "article").textContent).toBe(`Tarn€89.00${words}`);
  });

  it("a product whose picture does not come shows the drawing instead", async () => {
    const product = { sku: "1", name: "Tarn", price: null, imageUrl: "https://shop.example/gone.png", stock: null };
    shown = await render(<ProductCard product={product} />);
    const picture = find(shown.page, "img");
    await act(async () => void picture.dispatchEvent(new Event("error")));
    expect(shown.page.querySelector("img")).toBeNull();
    expect(shown.page.querySelector("article svg")).not.toBeNull();
  });
});
