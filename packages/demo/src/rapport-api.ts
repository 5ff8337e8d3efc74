/** Calls Rapport's public API with a key; a text body goes as NDJSON. Throws with the problem's words. */
export function rapportApi(rapportUrl: string, apiKey: string) {
  return async <T>(method: string, address: string, body?: object | string): Promise<T> => {
    const type = typeof body === "string" ? "application/x-ndjson" : "application/json";
    const answer = await fetch(`${rapportUrl}/api/v1${address}`, {
      method,
      headers: { authorization: `Bearer ${apiKey}`, ...(body === undefined ? {} : { "content-type": type }) },
      ...(body === undefined ? {} : { body: typeof body === "string" ? body : JSON.stringify(body) }),
    });
    if (!answer.ok) throw new Error(`${method} ${address}: ${answer.status} ${await answer.text()}`);
    return (answer.status === 204 ? undefined : await answer.json()) as T;
  };
}
