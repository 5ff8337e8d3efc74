import { ApiError } from "@rapport/client";
import type { Me } from "@rapport/contracts";
import { describe, expect, it } from "vitest";
import { codeOf } from "./auth.ts";
import { titleOf } from "./document-title.ts";
import { localised, pickLanguage, pickLocale } from "./language.ts";
import { monthName } from "./month.ts";
import { placeOf } from "./navigation.tsx";
import { afterSignIn, paths, signInFor } from "./paths.ts";
import { presenceState } from "./presence.ts";
import { doorOf, type Session } from "./session.ts";
import { readKeys } from "./shortcuts.ts";

describe("the language", () => {
  it.each([
    ["fr", ["en-GB"], "en", "fr"],
    [null, ["de", "fr-CH"], "en", "fr"],
    [null, ["de"], "fr", "fr"],
    [null, [], undefined, "en"],
    ["xx", ["en-US"], "fr", "en"],
  ] as const)("chosen %s, browser %o, programme %s: %s", (...[chosen, browser, programme, language]) => {
    expect(pickLanguage(chosen, browser, programme)).toBe(language);
  });
  it("keeps the browser's own variant for dates", () => {
    expect(pickLocale("en", ["fr-FR", "en-GB"])).toBe("en-GB");
    expect(pickLocale("fr", ["en-GB"])).toBe("fr");
    expect(pickLocale("en", ["de-DE", "en"])).toBe("en-GB");
    expect(pickLocale("en", ["en-US"])).toBe("en-US");
  });
  it("falls back to English where a text is not translated", () => {
    expect([localised({ en: "Coat", fr: "Manteau" }, "fr"), localised({ en: "Coat" }, "fr")]).toEqual([
      "Manteau",
      "Coat",
    ]);
    expect(monthName("2026-03-12T10:00:00Z", { locale: "fr", timeZone: "UTC" })).toBe("Mars 2026");
  });
});

describe("the way in", () => {
  it.each([
    ["/app/conversations/con_1", "/app/sign-in?to=%2Fapp%2Fconversations%2Fcon_1"],
    ["/app/home", paths.signIn],
    ["/app", paths.signIn],
    ["/app/sign-in?to=%2Fapp%2Fsales", paths.signIn],
  ])("from %s to %s", (page, signIn) => expect(signInFor(page)).toBe(signIn));
  it.each([
    ["/app/sales", "/app/sales"],
    ["https://evil.example/app/", paths.home],
    ["//evil.example", paths.home],
    ["/manager", paths.home],
    [undefined, paths.home],
    ["/app/sign-in", paths.home],
  ])("after signing in %s leads to %s", (to, page) => expect(afterSignIn(to)).toBe(page));
  it.each([
    [0, undefined, "offline"],
    [401, "INVALID_EMAIL_OR_PASSWORD", "wrong_credentials"],
    [429, undefined, "too_many_requests"],
    [400, "INVALID_TOKEN", "link_expired"],
    [400, "PASSWORD_TOO_SHORT", "password_too_short"],
    [400, "SOMETHING", "invalid_fields"],
    [500, undefined, "internal"],
  ])("a refusal %s %s is %s", (status, code, ours) => expect(codeOf(status, code)).toBe(ours));
});

describe("the door", () => {
  const was: Session = {
    memberId: "mem_1",
    name: "Ana",
    greeting: "Ana",
    photoUrl: null,
    role: "expert",
    staffRight: null,
  };
  const error = (status: number) => new ApiError({ type: "", title: "", status, code: "x", detail: "" });
  const member = { id: "mem_1", firstName: "Ana", lastName: "Moreau", alias: null, photoUrl: null, role: "expert" };
  const me = (more: object | null) => ({ accountEmail: "a@b.c", staffRight: null, member: more }) as unknown as Me;

  it("lets a member in, by the alias where one is set (PEO-6)", () => {
    expect(doorOf(me(member), null, () => null)).toMatchObject({ session: { name: "Ana Moreau", greeting: "Ana" } });
    expect(doorOf(me({ ...member, alias: "Nina" }), null, () => null)).toMatchObject({ session: { name: "Nina" } });
  });
  it.each([
    ["nobody has answered yet", undefined, null, "waiting"],
    ["the session has ended", null, null, "signed_out"],
    ["the server does not know us", undefined, error(401), "signed_out"],
    ["the account is not active (PEO-4)", undefined, error(403), "not_active"],
    ["the server is broken", undefined, error(500), "failed"],
    ["the account is staff only", me(null), null, "no_member"],
    ["there is no connection, but somebody was here", undefined, error(0), "inside"],
  ] as const)("when %s: %s", (...[, known, problem, at]) => expect(doorOf(known, problem, () => was).at).toBe(at));
  it("without a connection a stranger stays outside", () => {
    expect(doorOf(undefined, error(0), () => null).at).toBe("failed");
  });
});

describe("keys", () => {
  const shortcuts = { "g h": () => undefined, "/": () => undefined, h: () => undefined };
  it.each([
    [null, "g", { pending: "g" }],
    ["g", "h", { run: "g h", pending: null }],
    [null, "h", { run: "h", pending: null }],
    ["g", "x", { pending: null }],
    ["g", "/", { run: "/", pending: null }],
    [null, "/", { run: "/", pending: null }],
  ])("after %s, %s", (pending, key, read) => expect(readKeys(pending, key, shortcuts)).toEqual(read));
});

it("says in the tab what waits", () => {
  expect(titleOf(0, "Home", "Alder")).toBe("Home · Alder");
  expect(titleOf(3, "Home", "Alder")).toBe("(3) Home · Alder");
  expect(titleOf(120, undefined, "Alder")).toBe("(99+) Alder");
});

it("knows where one is, and draws presence (PEO-9)", () => {
  expect([placeOf("/conversations/con_1"), placeOf("/app/sales"), placeOf("/")]).toEqual([
    "conversations",
    "sales",
    null,
  ]);
  const states = (["online", "minutes", "hours", "absent", "unavailable"] as const).map((kind) =>
    presenceState({ kind }),
  );
  expect(states).toEqual(["online", "recent", "away", "unavailable", "unavailable"]);
});
