import { z } from "zod";
import { Amount, Id, LocalText, Money, PageQuery, page } from "./common.ts";
import type { Endpoint } from "./endpoint.ts";

const Text = z.union([z.string().max(20000), LocalText]);
const Url = z.url({ protocol: /^https?$/ }).max(2000);

export const CategoryBody = z.strictObject({
  name: z.union([z.string().trim().min(1).max(200), LocalText]),
  parentId: Id.nullish(),
});
export type CategoryBody = z.infer<typeof CategoryBody>;
export const Category = z.object({ id: Id, name: LocalText, parentId: Id.nullable(), products: z.number().int() });
export type Category = z.infer<typeof Category>;

/** One sellable thing by its SKU. Variants of one product share `groupId`; `options` tell them apart (size, colour). */
export const ProductBody = z.strictObject({
  name: z.union([z.string().trim().min(1).max(500), LocalText]),
  description: Text.optional(),
  price: z.object({ amount: Amount, currency: z.string().regex(/^[A-Z]{3}$/) }).nullish(),
  url: Url.nullish(),
  imageUrl: Url.nullish(),
  categoryIds: z.array(Id).max(50).optional(),
  groupId: Id.nullish(),
  options: z.record(z.string().max(50), z.string().max(200)).optional(),
  stock: z.number().int().nullish(),
  active: z.boolean().optional(),
});
export type ProductBody = z.infer<typeof ProductBody>;
export const Product = z.object({
  sku: Id,
  name: LocalText,
  description: LocalText,
  price: Money.nullable(),
  url: z.string().nullable(),
  imageUrl: z.string().nullable(),
  categoryIds: z.array(Id),
  groupId: Id.nullable(),
  options: z.record(z.string(), z.string()),
  stock: z.number().int().nullable(),
  active: z.boolean(),
});
export type Product = z.infer<typeof Product>;

/** What a product card in a conversation shows. */
export const ProductCard = Product.pick({
  sku: true,
  name: true,
  price: true,
  url: true,
  imageUrl: true,
  stock: true,
  options: true,
});
export type ProductCard = z.infer<typeof ProductCard>;

/** What a CSV import did, and every line that was odd. */
export const CsvReport = z.object({
  format: z.enum(["shopify", "plain"]),
  lines: z.number().int(),
  products: z.number().int(),
  created: z.number().int(),
  updated: z.number().int(),
  categories: z.number().int(),
  rejected: z.number().int(),
  notes: z.array(
    z.object({ line: z.number().int(), severity: z.enum(["rejected", "odd"]), code: z.string(), message: z.string() }),
  ),
});
export type CsvReport = z.infer<typeof CsvReport>;

const sku = z.object({ sku: Id });
const one = z.object({ id: Id });

export const catalogApi = {
  "PUT /categories/:id": {
    summary: "Create or replace a category",
    params: one,
    body: CategoryBody,
    response: Category,
  },
  "GET /categories": {
    summary: "The whole category tree, parents before children",
    response: z.object({ items: z.array(Category) }),
  },
  "GET /categories/:id": { summary: "One category", params: one, response: Category },
  "PUT /products/:sku": { summary: "Create or replace a product", params: sku, body: ProductBody, response: Product },
  "GET /products": {
    summary: "Products: full-text search, by category with those below it",
    query: PageQuery.extend({
      search: z.string().max(100).optional(),
      categoryId: Id.optional(),
      active: z.enum(["true", "false"]).optional(),
    }),
    response: page(Product),
  },
  "GET /products/:sku": { summary: "One product", params: sku, response: Product },
  "POST /products/csv": {
    summary:
      "Import a CSV as shops export it (text/csv body; Shopify's format or plain columns). `dryRun=true` only reports.",
    query: z.object({
      dryRun: z.enum(["true", "false"]).default("false"),
      currency: z
        .string()
        .regex(/^[A-Z]{3}$/)
        .optional(),
    }),
    response: CsvReport,
  },
} satisfies Record<string, Endpoint>;
