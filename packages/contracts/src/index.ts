import { catalogApi } from "./catalog.ts";
import { conversationsApi } from "./conversations.ts";
import { gamificationApi } from "./gamification.ts";
import { joiningApi } from "./joining.ts";
import { ordersApi } from "./orders.ts";
import { peopleApi } from "./people.ts";
import { programmeApi } from "./programme.ts";
import { storesApi } from "./stores.ts";
import { trackingApi } from "./tracking.ts";
import { visitorsApi } from "./visitors.ts";

export * from "./catalog.ts";
export * from "./code-points.ts";
export * from "./common.ts";
export * from "./conversations.ts";
export * from "./endpoint.ts";
export * from "./errors.ts";
export * from "./gamification.ts";
export * from "./ids.ts";
export * from "./import.ts";
export * from "./joining.ts";
export * from "./live.ts";
export * from "./orders.ts";
export * from "./people.ts";
export * from "./programme.ts";
export * from "./stores.ts";
export * from "./tracking.ts";
export * from "./visitors.ts";

/** Every call of the HTTP API below `/api/v1`, by method and path. */
export const api = {
  ...peopleApi,
  ...joiningApi,
  ...storesApi,
  ...visitorsApi,
  ...catalogApi,
  ...conversationsApi,
  ...trackingApi,
  ...ordersApi,
  ...gamificationApi,
  ...programmeApi,
};
export type Api = typeof api;
export type ApiKeyName = keyof Api;
