import { models, type Product, products, variantsOf } from "../catalogue/index.ts";
import { day, hour, iso, minute, openingMoment } from "./calendar.ts";
import type { Dice } from "./random.ts";
import type { ImportRecord, RecordOf } from "./records.ts";
import type { Shopper } from "./shoppers.ts";
import { stores } from "../catalogue/stores.ts";

/** A purchase of the story, before it has its number. */
export interface Purchase {
  shopper: Shopper | null;
  main: Product;
  /** When they decided to buy. */
  decidedAt: number;
  inStore: boolean;
}

const extras = ["burrow", "beck", "kelda-mug", "sound", "glow", "quill", "heath-tee", "firth", "peat"];

const inCents = (price: string) => Math.round(Number(price) * 100);
const decimal = (cents: number) => `${Math.floor(cents / 100)}.${String(cents % 100).padStart(2, "0")}`;

/** A colourway of a model, the first ones more often. */
export function variantOf(dice: Dice, modelId: string): Product {
  const model = models.find(({ id }) => id === modelId);
  const variants = model ? variantsOf(model) : products;
  return dice.weighted(variants, (variant) => 1 / (1 + variants.indexOf(variant)));
}

function linesOf(dice: Dice, main: Product): { product: Product; quantity: number }[] {
  const second = dice.chance(0.36) ? variantOf(dice, dice.pick(extras)) : null;
  const lines = [{ product: main, quantity: dice.chance(0.06) ? 2 : 1 }];
  return second && second !== main
    ? [...lines, { product: second, quantity: second.model.price < "3" && dice.chance(0.3) ? 2 : 1 }]
    : lines;
}

type Step = readonly [status: string, after: number];

/** What happens to orders: most are paid at once, some wait, a few are cancelled or refunded. */
function destiny(dice: Dice, inStore: boolean): readonly [Step, ...Step[]] {
  if (inStore)
    return dice.chance(0.05)
      ? [
          ["OK", 0],
          ["REFUNDED", dice.between(1, 9) * day],
        ]
      : [["OK", 0]];
  const roll = dice.next();
  if (roll < 0.8) return [["OK", 0]];
  if (roll < 0.88)
    return [
      ["PENDING", 0],
      ["OK", dice.between(20, 70) * hour],
    ];
  if (roll < 0.915) return [["PENDING", 0]];
  if (roll < 0.94)
    return [
      ["PENDING", 0],
      ["CANCELLED", dice.between(3, 6) * day],
    ];
  if (roll < 0.97)
    return [
      ["OK", 0],
      ["CANCELLED", dice.between(40, 900) * minute],
    ];
  return [
    ["OK", 0],
    ["REFUNDED", dice.between(6, 20) * day],
  ];
}

function customerOf(dice: Dice, { shopper, inStore }: Purchase): RecordOf<"order">["customer"] | null {
  if (!shopper) return null;
  if (inStore)
    return {
      ...(shopper.email ? { email: shopper.email } : {}),
      ...(shopper.customerId && dice.chance(0.4) ? { customerId: shopper.customerId } : {}),
    };
  const seen = !shopper.email || dice.chance(0.72);
  return {
    ...(seen ? { visitorId: shopper.id } : {}),
    ...(shopper.customerId ? { customerId: shopper.customerId } : {}),
    email: shopper.email ?? `${shopper.id}@example.com`,
  };
}

function orderRecord(
  id: string,
  purchase: Purchase & { placedAt: number; status: string },
  dice: Dice,
): RecordOf<"order"> {
  const lines = linesOf(dice, purchase.main);
  const goods = lines.reduce((sum, { product, quantity }) => sum + inCents(product.model.price) * quantity, 0);
  const shipping = purchase.inStore || goods >= 8000 ? 0 : 590;
  const store = purchase.inStore ? dice.pick(stores) : null;
  const customer = customerOf(dice, purchase);
  return {
    type: "order",
    id,
    channel: store ? "store" : "web",
    status: purchase.status,
    placedAt: iso(purchase.placedAt),
    currency: "EUR",
    totalAmount: decimal(goods + shipping),
    totalWithoutShipping: decimal(goods),
    ...(customer ? { customer } : {}),
    lines: lines.map(({ product, quantity }) => ({ sku: product.sku, quantity, unitPrice: product.model.price })),
    ...(store ? { storeId: store.id } : { cartId: `cart-${id.toLowerCase()}` }),
  };
}

/** The purchases as orders with their numbers, oldest first, each followed by what became of it. */
export function* orderRecords(dice: Dice, purchases: readonly Purchase[], today: number): Iterable<ImportRecord> {
  const dated = purchases
    .map((purchase) => ({
      ...purchase,
      placedAt: purchase.inStore ? openingMoment(dice, purchase.decidedAt) : purchase.decidedAt,
    }))
    .filter(({ placedAt }) => placedAt < today)
    .toSorted((a, b) => a.placedAt - b.placedAt);
  for (const [index, purchase] of dated.entries()) {
    const id = `AL-${10_200 + index}`;
    const [[status], ...steps] = destiny(dice, purchase.inStore);
    yield orderRecord(id, { ...purchase, status }, dice);
    for (const [step, after] of steps) {
      const at = purchase.placedAt + after;
      if (at < today)
        yield { type: "order_status", id: `${id}-${step.toLowerCase()}`, orderId: id, status: step, at: iso(at) };
    }
  }
}
