import { categories } from "./categories.ts";
import { colourways } from "./colours.ts";
import { accessoryModels } from "./models-accessories.ts";
import { campModels } from "./models-camp.ts";
import { footwearModels } from "./models-footwear.ts";
import { layerModels } from "./models-layers.ts";
import { outerModels } from "./models-outer.ts";
import type { Category, Language, Model, Product } from "./types.ts";

export { categories } from "./categories.ts";
export { colourways } from "./colours.ts";
export type { Category, Language, Model, Product } from "./types.ts";

/** Everything Alder makes. */
export const models: readonly Model[] = [
  ...outerModels,
  ...layerModels,
  ...footwearModels,
  ...accessoryModels,
  ...campModels,
];

const slugOf = (model: Model, colour: string) =>
  `${model.name.en
    .toLowerCase()
    .replace(/[°+]/g, "")
    .replaceAll(/[^a-z0-9]+/g, "-")}-${colour}`;

/** Everything that can be bought: one SKU for each colourway of each model. */
export const products: readonly Product[] = models.flatMap((model) =>
  model.colours.map((colour) => ({
    sku: `${model.id}-${colour}`.toUpperCase(),
    slug: slugOf(model, colour),
    model,
    colour,
  })),
);

const bySku = new Map(products.map((product) => [product.sku, product]));
const bySlug = new Map(products.map((product) => [product.slug, product]));
const categoryById = new Map(categories.map((category) => [category.id, category]));

/** The product with this SKU, whatever its case. */
export const productOf = (sku: string): Product | undefined => bySku.get(sku.toUpperCase());

/** The product whose page has this address. */
export const productAt = (slug: string): Product | undefined => bySlug.get(slug);

/** The category with this id. */
export const categoryOf = (id: string): Category | undefined => categoryById.get(id);

/** The categories directly below one, or the departments. */
export const childrenOf = (id: string | null): readonly Category[] =>
  categories.filter((category) => category.parentId === id);

/** A category and those above it, the department first. */
export function pathTo(id: string): readonly Category[] {
  const category = categoryById.get(id);
  if (!category) return [];
  return [...(category.parentId ? pathTo(category.parentId) : []), category];
}

/** The models in a category or in any category below it. */
export const modelsIn = (id: string): readonly Model[] =>
  models.filter((model) => pathTo(model.categoryId).some((category) => category.id === id));

/** The colourways of one model, as products. */
export const variantsOf = (model: Model): readonly Product[] => products.filter((product) => product.model === model);

/** A product's full name: model and colourway. */
export const titleOf = (product: Product, language: Language): string =>
  `${product.model.name[language]}, ${colourways[product.colour].name[language].toLowerCase()}`;
