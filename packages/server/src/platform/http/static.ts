import { existsSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import fastifyStatic from "@fastify/static";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { Ctx } from "../context.ts";
import { refuse } from "../refusal.ts";

const packages = fileURLToPath(new URL("../../../../", import.meta.url));
const hide = { schema: { hide: true } as object };
const forAYear = "public, max-age=31536000, immutable";

/** Serves the built App, Manager and widgets, and the uploads. What is not built is not there. */
export async function serveFiles(app: FastifyInstance, ctx: Ctx): Promise<void> {
  app.get("/", hide, (_request, reply) => reply.redirect("/app"));
  for (const face of ["app", "manager"]) await servePages(app, face);
  await serveWidgets(app);
  app.get<{ Params: { "*": string } }>("/files/*", hide, async (request, reply) => {
    const file = await ctx.storage.get(request.params["*"]);
    if (!file) throw refuse("not_found");
    return reply
      .headers({
        "content-type": file.type,
        "content-length": file.size,
        "cache-control": forAYear,
        "content-disposition": "inline",
      })
      .send(file.stream);
  });
}

/** A single-page face: its files, and its page for every other address below it. */
async function servePages(app: FastifyInstance, face: string): Promise<void> {
  const root = path.join(packages, face, "dist");
  if (!existsSync(path.join(root, "index.html"))) return;
  await app.register(async (scope) => {
    await scope.register(fastifyStatic, {
      root,
      prefix: `/${face}/`,
      index: false,
      wildcard: false,
      decorateReply: true,
      setHeaders: cacheByName,
    });
    const page = (request: FastifyRequest, reply: FastifyReply) => {
      // A file that is not there must not look like the page: a browser with an old page would run it as a script.
      if (/\.\w+$/.test(request.url.split("?")[0] ?? "")) throw refuse("not_found");
      return reply.header("cache-control", "no-cache").sendFile("index.html");
    };
    scope.get(`/${face}`, hide, page);
    scope.get(`/${face}/*`, hide, page);
  });
}

async function serveWidgets(app: FastifyInstance): Promise<void> {
  const root = path.join(packages, "widgets", "dist");
  if (!existsSync(root)) return;
  await app.register(async (scope) => {
    await scope.register(fastifyStatic, { root, prefix: "/", index: false, wildcard: false, setHeaders: cacheByName });
  });
}

/** Files named by their content never change; the others are asked for each time. */
function cacheByName(reply: FastifyReply, file: string): void {
  reply.header("cache-control", /-[\w-]{8}\.\w+$/.test(file) ? forAYear : "no-cache");
  reply.header("access-control-allow-origin", "*");
}
