import { act } from "react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { CopyField } from "../basic/copy-field.tsx";
import { Skeleton } from "../basic/skeleton.tsx";
import { EvidenceTimeline } from "../explain/evidence-timeline.tsx";
import { Shell } from "../shell/shell.tsx";
import { button, click, find, press, render, type, type Rendered } from "../test/render.tsx";
import { ConfirmDialog, type ConfirmDialogProps } from "./confirm-dialog.tsx";
import { KeyboardHelp, useKeyboardHelp } from "./keyboard-help.tsx";

let shown: Rendered | undefined;
afterEach(async () => {
  await shown?.end();
  vi.useRealTimers();
});

describe("ConfirmDialog", () => {
  const setUp = async (more: Partial<ConfirmDialogProps> = {}) => {
    const events = { onConfirm: vi.fn<(reason: string) => void>(), onClose: vi.fn<() => void>() };
    shown = await render(
      <ConfirmDialog opened title="Take back 13 points?" confirmLabel="Reverse" {...events} {...more} />,
    );
    return events;
  };

  it("does not let points move without a reason", async () => {
    const { onConfirm } = await setUp({ reason: true });
    await click(button(document.body, "Reverse"));
    await type(find<HTMLTextAreaElement>(document.body, "textarea"), "   ");
    await click(button(document.body, "Reverse"));
    expect(onConfirm).not.toHaveBeenCalled();
    expect(document.body.textContent).toContain("Say why, in a few words.");
    await type(find<HTMLTextAreaElement>(document.body, "textarea"), " Order cancelled ");
    await click(button(document.body, "Reverse"));
    expect(onConfirm).toHaveBeenCalledExactlyOnceWith("Order cancelled");
  });

  it("lets whoever asks mark what else is missing together with the reason", async () => {
    const onTry = vi.fn<() => void>();
    const { onConfirm } = await setUp({ reason: true, onTry });
    await click(button(document.body, "Reverse"));
    expect(onTry).toHaveBeenCalledOnce();
    expect(onConfirm).not.toHaveBeenCalled();
    await type(find<HTMLTextAreaElement>(document.body, "textarea"), "Order cancelled");
    await click(button(document.body, "Reverse"));
    expect(onTry).toHaveBeenCalledTimes(2);
    expect(onConfirm).toHaveBeenCalledExactlyOnceWith("Order cancelled");
  });

  it("keeps what was typed when it fails, and says why", async () => {
    const { onConfirm, onClose } = await setUp({ reason: true });
    await type(find<HTMLTextAreaElement>(document.body, "textarea"), "Order cancelled");
    await shown!.show(
      <ConfirmDialog
        opened
        title="Take back 13 points?"
        reason
        error="The server did not answer."
        {...{ onConfirm, onClose }}
      />,
    );
    expect(find<HTMLTextAreaElement>(document.body, "textarea").value).toBe("Order cancelled");
    expect(find(document.body, "[role=alert]").textContent).toBe("The server did not answer.");
  });

  it("asks for no reason where none is needed, and can be left", async () => {
    const { onConfirm, onClose } = await setUp();
    await click(button(document.body, "Reverse"));
    expect(onConfirm).toHaveBeenCalledExactlyOnceWith("");
    await click(button(document.body, "Cancel"));
    expect(onClose).toHaveBeenCalledOnce();
  });

  it("speaks French where the reader does", async () => {
    shown = await render(
      <ConfirmDialog
        opened
        title="Reprendre 13 points ?"
        reason
        onConfirm={() => undefined}
        onClose={() => undefined}
      />,
      {
        locale: "fr",
      },
    );
    await click(button(document.body, "Confirmer"));
    expect(document.body.textContent).toContain("Dire pourquoi, en quelques mots.");
  });
});

describe("Skeleton", () => {
  beforeEach(() => vi.useFakeTimers());

  it("shows nothing for 300 ms", async () => {
    shown = await render(<Skeleton rows={2} />);
    const bones = () => shown!.page.querySelectorAll("span").length;
    await act(() => vi.advanceTimersByTimeAsync(299));
    expect(bones()).toBe(0);
    await act(() => vi.advanceTimersByTimeAsync(1));
    expect(bones()).toBe(4);
  });
});

function Help() {
  const [opened, setOpened] = useKeyboardHelp();
  const groups = [{ title: "Anywhere", shortcuts: [{ keys: ["G", "H"], does: "Home" }] }];
  return (
    <>
      <input aria-label="field" />
      <KeyboardHelp opened={opened} groups={groups} onClose={() => setOpened(false)} />
    </>
  );
}

describe("small things", () => {
  it("? opens the keyboard help, except while somebody types", async () => {
    shown = await render(<Help />);
    await press(find(shown.page, "input"), "?");
    expect(document.querySelector("[role=dialog]")).toBeNull();
    await press(document.body, "?");
    expect(find(document.body, "[role=dialog]").textContent).toContain("HomeGthenH");
  });

  it("copies and says so", async () => {
    const writeText = vi.fn<(text: string) => Promise<void>>().mockResolvedValue();
    vi.spyOn(navigator.clipboard, "writeText").mockImplementation(writeText);
    shown = await render(<CopyField label="Link" value="https://a.example/l/ana" />);
    await click(button(shown.page, "Copy"));
    expect(writeText).toHaveBeenCalledExactlyOnceWith("https://a.example/l/ana");
    expect(button(shown.page, "Copied")).toBeDefined();
    vi.restoreAllMocks();
  });

  it("a rejected piece of evidence tells its reason on tap (ATT-8)", async () => {
    shown = await render(
      <EvidenceTimeline
        lines={["Léa bought.", "You talked.", "13 points."]}
        items={[
          {
            id: "1",
            kind: "click",
            at: "2026-01-20T09:00:00Z",
            title: "Your link",
            accepted: false,
            reason: "Too old.",
          },
          { id: "2", kind: "order", at: "2026-03-12T12:00:00Z", title: "Order 1", accepted: true },
        ]}
      />,
    );
    const [rejected, order] = [...shown.page.querySelectorAll("li")];
    const reason = find(rejected!, "p");
    expect(rejected!.textContent).toContain("Not counted");
    expect(reason.hidden).toBe(true);
    await click(find(rejected!, "button"));
    expect(reason.hidden).toBe(false);
    expect(reason.textContent).toBe("Too old.");
    expect(order!.querySelector("button")).toBeNull();
  });

  it("the shell marks where one is and skips to the content", async () => {
    const nav = ["home", "chat"].map((id) => ({
      id,
      label: id,
      href: `/${id}`,
      icon: null,
      badge: id === "chat" ? 120 : 0,
    }));
    shown = await render(
      <Shell brand="Alder" nav={nav} current="chat" offline>
        content
      </Shell>,
    );
    expect(find(shown.page, "[aria-current=page]").textContent).toContain("chat99+");
    expect(find<HTMLAnchorElement>(shown.page, "a").getAttribute("href")).toBe("#content");
    expect(find(shown.page, "output").textContent).toContain("You are offline.");
    expect(find(shown.page, "main").id).toBe("content");
  });
});
