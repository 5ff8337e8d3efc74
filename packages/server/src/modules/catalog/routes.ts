import type { FastifyInstance } from "fastify";
import { isStream, route } from "#platform/http/route";
import { refuse } from "#platform/refusal";
import { importCsv } from "./actions/import-csv.ts";
import { saveCategory } from "./actions/save-category.ts";
import { saveProduct } from "./actions/save-product.ts";
import { category, categoryTree, listProducts, product } from "./queries/catalog.ts";

const readers = ["reader", "member", "key:catalog"] as const;
const writers = ["editor", "key:catalog"] as const;

export function catalogRoutes(app: FastifyInstance): void {
  route(app, "PUT /categories/:id", {
    allow: writers,
    handler: ({ ctx, params, body }) => saveCategory(ctx, params.id, body),
  });
  route(app, "GET /categories", { allow: readers, handler: ({ ctx }) => categoryTree(ctx) });
  route(app, "GET /categories/:id", { allow: readers, handler: ({ ctx, params }) => category(ctx, params.id) });
  route(app, "PUT /products/:sku", {
    allow: writers,
    handler: ({ ctx, params, body }) => saveProduct(ctx, params.sku, body),
  });
  route(app, "GET /products", { allow: readers, handler: ({ ctx, query }) => listProducts(ctx, query) });
  route(app, "GET /products/:sku", { allow: readers, handler: ({ ctx, params }) => product(ctx, params.sku) });
  route(app, "POST /products/csv", {
    allow: writers,
    bodyLimit: 21 * 1024 * 1024,
    handler: ({ ctx, query, request }) => {
      if (!isStream(request.body)) throw refuse("bad_csv", "Send the file as text/csv.");
      return importCsv(ctx, { file: request.body, currency: query.currency, dryRun: query.dryRun === "true" });
    },
  });
}
