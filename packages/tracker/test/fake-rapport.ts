import { vi } from "vitest";

interface FakeCall {
  key: string;
  body: unknown;
  token: string | null;
}

/** Answers the few calls that the order tag makes; `fail` makes the next ones break. */
export function fakeRapport() {
  const calls: FakeCall[] = [];
  const failures: (number | "offline")[] = [];
  let visitors = 0;
  const session = (kind: string) => ({
    token: `token-${visitors}`,
    visitorId: `vis_${visitors}`,
    kind,
    email: null,
    name: null,
    expiresAt: new Date(Date.now() + 86_400_000).toISOString(),
  });
  const answers: Record<string, () => unknown> = {
    "POST /visitors": () => {
      visitors += 1;
      return session("temporary");
    },
    "POST /visitors/me/identity": () => session("client"),
    "POST /visitors/me/clicks": () => ({ claimed: 1 }),
    "POST /tag/checkout": () => ({}),
    "POST /tag/confirmation": () => ({ orderId: "o1", verified: false }),
  };
  vi.stubGlobal("fetch", async (url: string, init: RequestInit) => {
    const key = `${init.method} ${url.replace("https://rapport.example/api/v1", "")}`;
    const headers = init.headers as Record<string, string>;
    const token = headers["authorization"]?.replace("Bearer ", "") ?? null;
    calls.push({ key, token, body: init.body ? JSON.parse(String(init.body as string)) : null });
    const failure = failures.shift();
    if (failure === "offline") throw new TypeError("offline");
    if (failure)
      return Response.json({ code: failure === 401 ? "visitor_token_expired" : "internal" }, { status: failure });
    return Response.json(answers[key]?.() ?? {});
  });
  return { calls, failures, keys: () => calls.map((call) => call.key) };
}

const leftBehind: (() => void)[] = [];
const RealObserver = globalThis.MutationObserver;
const listen = window.addEventListener.bind(window);

/** Forgets the page's session and its listeners, so that a test starts on a fresh page of the same browser. */
export function freshPage(): void {
  for (const leave of leftBehind.splice(0)) leave();
  window.addEventListener = (...[name, listener, options]: Parameters<typeof listen>) => {
    listen(name, listener, options);
    leftBehind.push(() => window.removeEventListener(name, listener, options));
  };
  globalThis.MutationObserver = class extends RealObserver {
    override observe(...watched: Parameters<MutationObserver["observe"]>): void {
      super.observe(...watched);
      leftBehind.push(() => this.disconnect());
    }
  };
  Reflect.deleteProperty(window, Symbol.for("rapport.session"));
  document.body.innerHTML = "";
  delete document.documentElement.dataset["rapportConsent"];
}

export function stored(): string[] {
  return [...Object.keys(localStorage), ...Object.keys(sessionStorage)].filter((key) => key.startsWith("rapport:"));
}
