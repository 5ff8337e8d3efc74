import swagger from "@fastify/swagger";
import swaggerUi from "@fastify/swagger-ui";
import type { FastifyInstance } from "fastify";
import { jsonSchemaTransform } from "fastify-type-provider-zod";

/** The API document at `/api/v1/openapi.json`, readable at `/api/docs`. Register before the routes. */
export async function describeApi(app: FastifyInstance): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: "3.1.0",
      info: {
        title: "Rapport",
        version: "1",
        description: "Conversational commerce: conversations, attribution, rewards, and why each was given.",
      },
      components: {
        securitySchemes: {
          apiKey: { type: "http", scheme: "bearer", description: "An API key `rk_…` with scopes, or a visitor token" },
          session: { type: "apiKey", in: "cookie", name: "rapport.session_token" },
        },
      },
      security: [{ apiKey: [] }, { session: [] }],
    },
    transform: jsonSchemaTransform,
  });
  await app.register(swaggerUi, {
    routePrefix: "/api/docs",
    uiConfig: { docExpansion: "none", tryItOutEnabled: true, displayRequestDuration: true },
  });
  app.get("/api/v1/openapi.json", { schema: { hide: true } as object }, () => app.swagger());
}
