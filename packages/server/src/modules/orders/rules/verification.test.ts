import { expect, it } from "vitest";
import type { OrderSource } from "./source.ts";
import { asksForVerification, hasEarningOk, isVerified } from "./verification.ts";

it.each([
  { setting: "auto", serverSideConnected: false, asks: false },
  { setting: "auto", serverSideConnected: true, asks: true },
  { setting: "always", serverSideConnected: false, asks: true },
  { setting: "always", serverSideConnected: true, asks: true },
  { setting: "never", serverSideConnected: false, asks: false },
  { setting: "never", serverSideConnected: true, asks: false },
] as const)("ORD-4: setting $setting, connected $serverSideConnected", ({ asks, ...policy }) => {
  expect(asksForVerification(policy)).toBe(asks);
  expect(isVerified(["tag"], policy)).toBe(!asks);
  expect(isVerified(["tag", "api"], policy)).toBe(true);
  expect(isVerified(["file"], policy)).toBe(true);
  expect(isVerified([], policy)).toBe(!asks);
});

const said = (status: string, source: OrderSource) => ({ status, source, at: new Date(0) });
const strict = { setting: "always", serverSideConnected: true } as const;
const trusting = { setting: "never", serverSideConnected: true } as const;

it.each([
  { says: "nothing", history: [], strictly: false, trustingly: false },
  { says: "OK by tag", history: [said("OK", "tag")], strictly: false, trustingly: true },
  { says: "OK by webhook", history: [said("OK", "webhook")], strictly: true, trustingly: true },
  {
    says: "OK by tag, cancelled by API",
    history: [said("OK", "tag"), said("CANCELLED", "api")],
    strictly: false,
    trustingly: true,
  },
  { says: "OK by both", history: [said("OK", "tag"), said("OK", "file")], strictly: true, trustingly: true },
  { says: "never OK", history: [said("ok", "api")], strictly: false, trustingly: false },
])("ORD-4: $says", ({ history, strictly, trustingly }) => {
  expect(hasEarningOk(history, strict)).toBe(strictly);
  expect(hasEarningOk(history, trusting)).toBe(trustingly);
});
