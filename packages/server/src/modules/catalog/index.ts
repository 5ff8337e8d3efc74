import type { Module } from "#platform/module";
import { catalogRoutes } from "./routes.ts";

export { importCategories } from "./actions/save-category.ts";
export { importProducts } from "./actions/save-product.ts";
export { cardsOf, categoriesOf, knownCategories, knownSkus } from "./queries/catalog.ts";
export { exportRecords } from "./queries/export-records.ts";

/** The brand's products by SKU and their category tree. */
export const catalogModule: Module = { name: "catalog", routes: catalogRoutes };
