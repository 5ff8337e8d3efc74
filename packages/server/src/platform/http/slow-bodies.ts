import type { FastifyInstance } from "fastify";

/** Types whose bodies may be large and take their time. */
const unhurried = /^(text\/csv|application\/x-ndjson|multipart\/form-data)/i;

/** A small body must have arrived after so many milliseconds, else 408: whoever drips bytes holds no connection for ever. */
export function limitSlowBodies(app: FastifyInstance, ms: number): void {
  app.addHook("preParsing", async (request, reply, payload) => {
    if (request.raw.complete || unhurried.test(request.headers["content-type"] ?? "")) return payload;
    const timer = setTimeout(() => {
      reply.header("connection", "close");
      payload.emit("error", Object.assign(new Error("The body came too slowly."), { statusCode: 408 }));
    }, ms);
    for (const event of ["end", "close", "error"]) payload.once(event, () => clearTimeout(timer));
    return payload;
  });
}
