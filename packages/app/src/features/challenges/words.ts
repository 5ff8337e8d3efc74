/** Challenges in English. */
export const challengesEn = {
  title: "Challenges",
  lead: "What earns points at the moment, the newest first.",
  ofSale: "of the sale",
  ofLines: "of these products",
  point: "point",
  points: "points",
  won_one: "{{count}} point so far",
  won_other: "{{count}} points so far",
  how: {
    purchase: "When you buy yourself.",
    affiliation_sale: "When somebody buys who came through your link.",
    conversation_sale: "When somebody buys with whom you talked.",
    activity: "When you are active.",
    manual: "Given by the team.",
  },
  limits: {
    firstPurchaseOnly: "The customer’s first purchase only.",
    inboundOnly: "Only visits you brought from elsewhere.",
    product: "With {{name}} in the order.",
    category: "With a product of “{{name}}” in the order.",
  },
  emptyTitle: "No challenge is running",
  emptyText: "The team starts them from time to time. Your sales still count for you.",
  emptyAction: "My sales",
};
