import { z } from "zod";
import { Id, PageQuery, page } from "./common.ts";
import type { Endpoint } from "./endpoint.ts";

export const Address = z.object({
  street: z.string().max(200).default(""),
  postcode: z.string().max(20).default(""),
  city: z.string().max(100).default(""),
  country: z.string().max(100).default(""),
  latitude: z.number().min(-90).max(90).nullish(),
  longitude: z.number().min(-180).max(180).nullish(),
});
export const StoreBody = z.strictObject({ name: z.string().trim().min(1).max(200), address: Address.optional() });
export type StoreBody = z.infer<typeof StoreBody>;
export const Store = StoreBody.extend({ id: Id, address: Address, members: z.number().int() });
export type Store = z.infer<typeof Store>;

const one = z.object({ id: Id });

export const storesApi = {
  "GET /stores": {
    summary: "Stores",
    query: PageQuery.extend({ search: z.string().max(100).optional() }),
    response: page(Store),
  },
  "GET /stores/:id": { summary: "One store", params: one, response: Store },
  "PUT /stores/:id": { summary: "Create or replace a store", params: one, body: StoreBody, response: Store },
} satisfies Record<string, Endpoint>;
