import type { Api, Problem, RequestOf, ResponseOf } from "@rapport/contracts";

/** A refusal of the server: RFC 9457 problem. `offline` when no answer came at all. */
export class ApiError extends Error {
  readonly problem: Problem;
  constructor(problem: Problem) {
    super(problem.detail);
    this.problem = problem;
  }
  get code(): string {
    return this.problem.code;
  }
  get status(): number {
    return this.problem.status;
  }
}

export interface ClientOptions {
  /** Where Rapport is, without a slash at the end; empty for the same origin. */
  baseUrl: string;
  /** Headers of every call, such as the visitor's token; asked anew for each call. */
  headers?: () => Record<string, string>;
  /** Cookies: the App's own origin by default; a widget on a shop's page sends none. */
  credentials?: RequestCredentials;
  /** Called on 401, so that a screen can ask to sign in. */
  onUnauthorised?: () => void;
}

export type Call = <K extends keyof Api>(key: K, ...request: RequestArguments<K>) => Promise<ResponseOf<Api[K]>>;
type RequestArguments<K extends keyof Api> = Api[K] extends { params: unknown } | { body: unknown }
  ? [RequestOf<Api[K]>]
  : [RequestOf<Api[K]>?];
interface AnyRequest {
  params?: Record<string, string>;
  query?: Record<string, unknown>;
  body?: unknown;
}

/** Typed calls of the HTTP API: `call("GET /orders/:id", { params: { id } })`. Throws `ApiError`. */
export function createCall(options: ClientOptions): Call {
  return (async (key: string, request: AnyRequest = {}) => {
    const [method, path] = key.split(" ") as [string, string];
    const isJson = request.body !== undefined;
    return send(options, addressOf(options.baseUrl, path, request), {
      method,
      headers: { ...(isJson ? { "content-type": "application/json" } : {}), ...options.headers?.() },
      ...(isJson ? { body: JSON.stringify(request.body) } : {}),
    });
  }) as Call;
}

/** Sends a body that is not JSON (a photo, a CSV, an import) to an endpoint. */
export function createUpload(options: ClientOptions) {
  return async <K extends keyof Api>(
    key: K,
    body: FormData | Blob,
    at: { query?: Record<string, unknown>; params?: Record<string, string> } = {},
  ): Promise<ResponseOf<Api[K]>> => {
    const [method, path] = String(key).split(" ") as [string, string];
    const type: Record<string, string> = body instanceof FormData ? {} : { "content-type": body.type };
    const answer = await send(options, addressOf(options.baseUrl, path, at), {
      method,
      headers: { ...type, ...options.headers?.() },
      body,
    });
    return answer as ResponseOf<Api[K]>;
  };
}

function addressOf(baseUrl: string, path: string, request: AnyRequest): string {
  const filled = path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(request.params?.[name] ?? ""));
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(request.query ?? {}))
    if (value !== undefined && value !== "") query.set(name, String(value as string | number | boolean));
  const search = query.toString();
  return `${baseUrl}/api/v1${filled}${search ? `?${search}` : ""}`;
}

async function send(options: ClientOptions, url: string, init: RequestInit): Promise<unknown> {
  const response = await fetch(url, { credentials: options.credentials ?? "same-origin", ...init }).catch(() => null);
  if (!response)
    throw new ApiError({ type: "about:blank", title: "Offline", status: 0, code: "offline", detail: "No connection" });
  if (response.status === 401) options.onUnauthorised?.();
  if (!response.ok) throw new ApiError(await problemOf(response));
  if (response.status === 204) return undefined;
  return response.json();
}

async function problemOf(response: Response): Promise<Problem> {
  const body = (await response.json().catch(() => null)) as Problem | null;
  return body?.code
    ? body
    : {
        type: "about:blank",
        title: response.statusText,
        status: response.status,
        code: "internal",
        detail: response.statusText,
      };
}
