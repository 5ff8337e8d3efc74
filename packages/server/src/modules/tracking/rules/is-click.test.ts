import { expect, it } from "vitest";
import { isClick } from "./is-click.ts";

const chrome = "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/150.0.0.0 Safari/537.36";
const iphone =
  "Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/19.0 Mobile/15E148 Safari/604.1";
const inFacebook = `${iphone} [FBAN/FBIOS;FBAV/500.0.0;FBBV/1;FBDV/iPhone14,5]`;
const inInstagram = `${iphone} Instagram 300.0.0.0.0 (iPhone14,5; iOS 19_0; fr_FR; fr)`;

it.each([chrome, iphone, inFacebook, inInstagram])("TRK-4: a person with %s clicks", (userAgent) => {
  expect(isClick({ method: "GET", headers: { "user-agent": userAgent } })).toBe(true);
});

it.each([
  "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)",
  "facebookexternalhit/1.1 (+http://www.facebook.com/externalhit_uatext.php)",
  "WhatsApp/2.23.20.0",
  "Twitterbot/1.0",
  "LinkedInBot/1.0 (compatible; Mozilla/5.0; Apache-HttpClient +http://www.linkedin.com)",
  "Slackbot-LinkExpanding 1.0 (+https://api.slack.com/robots)",
  "curl/8.5.0",
  "",
  "  ",
])("TRK-4: <%s> is no click", (userAgent) => {
  expect(isClick({ method: "GET", headers: { "user-agent": userAgent } })).toBe(false);
});

it("TRK-4: nobody who does not say who he is clicks", () => {
  expect(isClick({ method: "GET", headers: {} })).toBe(false);
});

it.each([
  { purpose: "prefetch" },
  { "sec-purpose": "prefetch" },
  { "sec-purpose": "prefetch;prerender" },
  { "sec-purpose": "Prefetch;anonymous-client-ip" },
  { "x-purpose": "preview" },
  { "x-moz": "prefetch" },
  { purpose: ["", "prefetch"] },
])("TRK-4: a browser that fetches ahead (%j) does not click", (headers) => {
  expect(isClick({ method: "GET", headers: { "user-agent": chrome, ...headers } })).toBe(false);
});

it("TRK-4: another purpose is nothing against a click", () => {
  expect(isClick({ method: "GET", headers: { "user-agent": chrome, purpose: "navigate" } })).toBe(true);
});

it.each(["HEAD", "OPTIONS", "POST"])("TRK-4: a %s is no click", (method) => {
  expect(isClick({ method, headers: { "user-agent": chrome } })).toBe(false);
});
