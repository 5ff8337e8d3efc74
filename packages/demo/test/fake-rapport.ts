import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";

/** One request that came in. */
export interface Heard {
  key: string;
  authorization: string | undefined;
  origin: string | undefined;
  body: unknown;
}

/** What the fake answers to a call: a status and a body. */
export type Answer = (heard: Heard) => readonly [status: number, body: unknown];

/** Listens on a free port; the address. */
export const listening = (server: Server): Promise<string> =>
  new Promise((resolve) => {
    server.listen(0, "127.0.0.1", () => resolve(`http://127.0.0.1:${(server.address() as AddressInfo).port}`));
  });

/** Stops a server and whoever still holds on to it. */
export const closed = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });

/** A Rapport that writes down what it is told and answers as the test says. */
export async function fakeRapport(answer: Answer): Promise<{ url: string; heard: Heard[]; close(): Promise<void> }> {
  const heard: Heard[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      const text = Buffer.concat(chunks).toString("utf8");
      const one: Heard = {
        key: `${request.method} ${(request.url ?? "").replace(/^\/api\/v1/, "")}`,
        authorization: request.headers.authorization,
        origin: request.headers.origin,
        body: text === "" ? null : JSON.parse(text),
      };
      heard.push(one);
      const [status, body] = answer(one);
      response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
    });
  });
  const url = await listening(server);
  return { url, heard, close: () => closed(server) };
}

/** A log that keeps what it is told. */
export function keptLog(): { info(message: string): void; warn(message: string): void; lines: string[] } {
  const lines: string[] = [];
  return { lines, info: (message) => lines.push(message), warn: (message) => lines.push(message) };
}
