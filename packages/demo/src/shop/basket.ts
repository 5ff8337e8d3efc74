import { type Product, productOf } from "../catalogue/index.ts";
import { amount, cents } from "./money.ts";

/** One line of a basket. */
export interface BasketLine {
  product: Product;
  /** The size chosen, "" for things of one size. */
  size: string;
  quantity: number;
}

export type Basket = readonly BasketLine[];

const mostOfOne = 20;
const freeShippingFrom = 8000;
const shippingFee = 590;

const sameLine = (a: BasketLine, b: BasketLine) => a.product.sku === b.product.sku && a.size === b.size;

/** The size somebody gets who did not choose: the middle one. */
export const usualSize = (product: Product): string => {
  const { sizes } = product.model;
  return sizes[Math.floor((sizes.length - 1) / 2)] ?? "";
};

/** The basket with more of something; a size the product does not have becomes its usual one. */
export function withMore(basket: Basket, line: BasketLine): Basket {
  const size = line.product.model.sizes.includes(line.size) ? line.size : usualSize(line.product);
  const wanted = { ...line, size };
  const known = basket.find((other) => sameLine(other, wanted));
  return withQuantity(known ? basket : [...basket, { ...wanted, quantity: 0 }], {
    ...wanted,
    quantity: (known?.quantity ?? 0) + line.quantity,
  });
}

/** The basket with another quantity of a line; none removes it. */
export function withQuantity(basket: Basket, line: BasketLine): Basket {
  const quantity = Math.max(0, Math.min(mostOfOne, Math.trunc(line.quantity) || 0));
  return basket
    .map((other) => (sameLine(other, line) ? { ...other, quantity } : other))
    .filter((other) => other.quantity > 0);
}

/** The basket as its cookie holds it. */
export const packBasket = (basket: Basket): string =>
  basket
    .map(({ product, size, quantity }) => [product.sku, product.model.sizes.indexOf(size), quantity].join("~"))
    .join(".");

/** The basket a cookie holds; what the catalogue no longer knows is dropped. */
export function unpackBasket(text: string): Basket {
  return text.split(".").flatMap((part) => {
    const [sku = "", size = "", quantity = ""] = part.split("~");
    const product = productOf(sku);
    const count = Number(quantity);
    if (!product || !Number.isInteger(count) || count < 1) return [];
    return [{ product, size: product.model.sizes[Number(size)] ?? "", quantity: Math.min(count, mostOfOne) }];
  });
}

/** How many things are in a basket. */
export const countOf = (basket: Basket): number => basket.reduce((sum, line) => sum + line.quantity, 0);

/** What a basket costs, in cents. */
export function totalsOf(basket: Basket): { goods: number; shipping: number; total: number } {
  const goods = basket.reduce((sum, line) => sum + cents(line.product.model.price) * line.quantity, 0);
  const shipping = goods === 0 || goods >= freeShippingFrom ? 0 : shippingFee;
  return { goods, shipping, total: goods + shipping };
}

/** A line of an order as Rapport takes it. */
export interface OrderLine {
  sku: string;
  quantity: number;
  unitPrice: string;
}

/** The basket's lines as an order holds them: one for each SKU, whatever the sizes. */
export function orderLines(basket: Basket): OrderLine[] {
  const quantities = new Map<Product, number>();
  for (const { product, quantity } of basket) quantities.set(product, (quantities.get(product) ?? 0) + quantity);
  return [...quantities].map(([product, quantity]) => ({
    sku: product.sku,
    quantity,
    unitPrice: amount(cents(product.model.price)),
  }));
}
