import { RapportProvider } from "@rapport/ui";
import { act } from "react";
import { createRoot, type Root } from "react-dom/client";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { startWords } from "../../shell/words.ts";
import { MailSheet } from "./mail-sheet.tsx";

const mail = {
  id: "mail_1",
  to: "ana@example.com",
  subject: "Join us",
  html: null,
  createdAt: "2026-03-01T00:00:00.000Z",
  sentAt: null,
  error: null,
};
let root: Root;

beforeEach(async () => {
  vi.stubGlobal("IS_REACT_ACT_ENVIRONMENT", true);
  await startWords("en");
  document.body.innerHTML = '<div id="root"></div>';
  root = createRoot(document.getElementById("root")!);
});
afterEach(() => {
  act(() => root.unmount());
  vi.unstubAllGlobals();
});

function show(text: string) {
  act(() =>
    root.render(
      <RapportProvider env="test" locale="en-GB" timeZone="UTC">
        <MailSheet mail={{ ...mail, text }} onClose={() => undefined} />
      </RapportProvider>,
    ),
  );
}

it("a kept mail's web addresses lead somewhere, once each to copy, and nothing else in it is interpreted", () => {
  const link = "https://shop.example/app/join?invitation=abc";
  show(`Register: ${link}.\nAgain: ${link}\njavascript:alert(1) <b>bold</b> ftp://files.example`);
  const anchors = [...document.querySelectorAll<HTMLAnchorElement>("[role=dialog] a")];
  expect(anchors.map((one) => [one.textContent, one.getAttribute("href"), one.rel])).toEqual([
    [link, link, "noopener noreferrer"],
    [link, link, "noopener noreferrer"],
  ]);
  expect([...document.querySelectorAll<HTMLInputElement>("[role=dialog] input")].map((one) => one.value)).toEqual([
    link,
  ]);
  expect(document.querySelector("[role=dialog] b")).toBeNull();
});
