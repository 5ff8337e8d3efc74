import { expect, it } from "vitest";
import { mounted } from "../../../test/mounted.tsx";
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
const show = mounted();

it("a kept mail's web addresses lead somewhere, once each to copy, and nothing else in it is interpreted", async () => {
  const link = "https://shop.example/app/join?invitation=abc";
  const text = `Register: ${link}.\nAgain: ${link}\njavascript:alert(1) <b>bold</b> ftp://files.example`;
  await show(<MailSheet mail={{ ...mail, text }} onClose={() => undefined} />);
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
