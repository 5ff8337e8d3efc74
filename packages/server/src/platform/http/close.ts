import type { FastifyInstance } from "fastify";

const sweepMs = 20;

/** Takes no more connections and lets the requests in hand be answered, for `graceMs` at most. */
export async function closeHttp(http: FastifyInstance, graceMs: number): Promise<void> {
  // A connection that is kept alive for another request would hold us up when its last one is answered.
  const sweep = setInterval(() => http.server.closeIdleConnections(), sweepMs);
  const limit = setTimeout(() => http.server.closeAllConnections(), graceMs);
  try {
    await http.close();
  } finally {
    clearInterval(sweep);
    clearTimeout(limit);
  }
}
