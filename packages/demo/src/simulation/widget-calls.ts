/** What the widget is told about a member. */
export interface PresentMember {
  id: string;
  name: string;
  presence: { kind: string };
}

interface Message {
  seq: number;
  author: string;
}

/** One shopper's calls to Rapport, as the widget on the shop's page makes them. */
export interface WidgetCalls {
  visitorId: string;
  members(): Promise<readonly PresentMember[]>;
  introduce(email: string, name: string): Promise<void>;
  startConversation(memberId: string, sku: string): Promise<string>;
  say(conversationId: string, text: string): Promise<number>;
  /** True when the member has written after this message. */
  answered(conversationId: string, afterSeq: number): Promise<boolean>;
}

/** Where the calls go, from which site, and until when. */
export interface WidgetAccess {
  rapportUrl: string;
  shopUrl: string;
  locale: "en" | "fr";
  signal: AbortSignal;
}

async function call<T>(
  { rapportUrl, shopUrl, signal }: WidgetAccess,
  key: string,
  body?: { token?: string; json?: object },
): Promise<T> {
  const [method = "GET", path = ""] = key.split(" ");
  const answer = await fetch(`${rapportUrl}/api/v1${path}`, {
    method,
    headers: {
      origin: shopUrl,
      ...(body?.json ? { "content-type": "application/json" } : {}),
      ...(body?.token ? { authorization: `Bearer ${body.token}` } : {}),
    },
    ...(body?.json ? { body: JSON.stringify(body.json) } : {}),
    signal: AbortSignal.any([signal, AbortSignal.timeout(10_000)]),
  });
  if (!answer.ok) throw new Error(`${key} answered ${answer.status}: ${(await answer.text()).slice(0, 200)}`);
  return (await answer.json()) as T;
}

/** A new shopper as Rapport's widgets see one: the first interaction makes the visitor (PEO-1). */
export async function newShopper(access: WidgetAccess): Promise<WidgetCalls> {
  const session = await call<{ token: string; visitorId: string }>(access, "POST /visitors", {
    json: { clicks: [], locale: access.locale },
  });
  const { token } = session;
  return {
    visitorId: session.visitorId,
    members: async () =>
      (await call<{ items: PresentMember[] }>(access, "GET /widget/members?limit=24", { token })).items,
    introduce: async (email, name) => {
      await call(access, "PUT /visitors/me/email", { token, json: { email, name } });
    },
    startConversation: async (memberId, sku) =>
      (await call<{ id: string }>(access, "POST /conversations", { token, json: { memberId, about: { sku } } })).id,
    say: async (conversationId, text) => {
      const draft = { kind: "text", clientId: crypto.randomUUID(), text };
      return (
        await call<Message>(access, `POST /conversations/${encodeURIComponent(conversationId)}/messages`, {
          token,
          json: draft,
        })
      ).seq;
    },
    answered: async (conversationId, afterSeq) => {
      const path = `/conversations/${encodeURIComponent(conversationId)}/messages?after=${afterSeq}`;
      const { items } = await call<{ items: Message[] }>(access, `GET ${path}`, { token });
      return items.some(({ author }) => author === "member");
    },
  };
}
