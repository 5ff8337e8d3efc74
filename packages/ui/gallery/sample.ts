import type { Photo, ProductView, ThreadMessage } from "../src/index.ts";

/** The gallery's clock stands still, so that its pictures can be compared. */
export const NOW = "2026-03-12T15:20:00Z";

const svg = (body: string, ground: string) =>
  `data:image/svg+xml,${encodeURIComponent(
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 300"><rect width="400" height="300" fill="${ground}"/>${body}</svg>`,
  )}`;

const jacket = (cloth: string, shade: string) =>
  `<path d="M140 70l36-18h48l36 18 40 118-34 12-14-40v96H148v-96l-14 40-34-12Z" fill="${cloth}"/><path d="M200 60v196h52v-96l14 40 34-12-40-118-36-18h-10Z" fill="${shade}"/><path d="M176 52c6 16 42 16 48 0l-6-10h-36Z" fill="${shade}"/><path d="M200 66v190" stroke="#fff" stroke-opacity=".5" stroke-width="2"/>`;
const boot = `<path d="M128 60h74v96c34 10 76 16 82 46v26H128Z" fill="#8a6a4a"/><path d="M122 228h168v18H122Z" fill="#3c3733"/><path d="M140 88h50M140 112h50M140 136h54" stroke="#f3ead9" stroke-width="5"/>`;
const hills = (a: string, b: string, c: string) =>
  `<circle cx="300" cy="80" r="34" fill="${c}"/><path d="M0 220 110 110l70 70 60-50 160 130v40H0Z" fill="${b}"/><path d="M0 260c90-50 150 0 240-30s110 0 160 10v60H0Z" fill="${a}"/>`;

/** Some pictures, drawn. */
export const PICTURES = {
  jacket: svg(jacket("#5d7a63", "#4a6450"), "#e9e4da"),
  fleece: svg(jacket("#c98d4f", "#b0773c"), "#ece6dc"),
  boot: svg(boot, "#e4e1da"),
  trail: svg(hills("#5a6f55", "#8fa08a", "#f3d9a4"), "#dfe6e4"),
  dusk: svg(hills("#3d4a56", "#6b7686", "#f0b58a"), "#e7d3c6"),
  snow: svg(hills("#eef1f2", "#b9c4cb", "#f8ecc8"), "#cfdbe2"),
};

/** Photos for the grid and the viewer. */
export const PHOTOS: Photo[] = [
  { id: "p1", url: PICTURES.trail, alt: "A path in green hills", width: 400, height: 300 },
  { id: "p2", url: PICTURES.dusk, alt: "Hills at dusk", width: 400, height: 300 },
  { id: "p3", url: PICTURES.snow, alt: "Hills in snow", width: 400, height: 300 },
];

/** Products of a shop for outdoor clothing. */
export const PRODUCTS: [ProductView, ProductView, ProductView] = [
  {
    sku: "ALD-HELM-M",
    name: "Helm shell jacket, lichen",
    price: { amount: "249.00", currency: "EUR" },
    imageUrl: PICTURES.jacket,
    stock: 12,
  },
  {
    sku: "ALD-TARN-M",
    name: "Tarn fleece, ochre",
    price: { amount: "89.00", currency: "EUR" },
    imageUrl: PICTURES.fleece,
    stock: 3,
  },
  {
    sku: "ALD-FELL-41",
    name: "Fell boot, waxed leather",
    price: { amount: "189.00", currency: "EUR" },
    imageUrl: PICTURES.boot,
    stock: 0,
  },
];

const ana = { authorId: "ana", authorName: "Ana Moreau", mine: true };
const lea = { authorId: "lea", authorName: "Léa Brandt", mine: false };

/** A conversation between a shopper and a member. */
export const MESSAGES: ThreadMessage[] = [
  { id: "m1", ...lea, sentAt: "2026-03-11T17:02:10Z", kind: "text", text: "Hello, I am walking the GR20 in June." },
  {
    id: "m2",
    ...lea,
    sentAt: "2026-03-11T17:02:51Z",
    kind: "text",
    text: "I wonder whether the Helm is enough, or whether I should take something warmer for the evenings.",
  },
  {
    id: "m3",
    ...ana,
    sentAt: "2026-03-11T17:06:00Z",
    kind: "text",
    delivery: "read",
    text: "I walked it two years ago, same month. The Helm keeps the wind out, and that is most of it up there.",
  },
  {
    id: "m4",
    ...ana,
    sentAt: "2026-03-11T17:06:40Z",
    kind: "text",
    delivery: "read",
    text: "For the huts I had a fleece under it. This one:",
  },
  { id: "m5", ...ana, sentAt: "2026-03-11T17:07:02Z", kind: "product", delivery: "read", product: PRODUCTS[1] },
  { id: "m6", ...lea, sentAt: "2026-03-11T17:10:00Z", kind: "notice", text: "Léa put the Tarn fleece in her basket" },
  { id: "m7", ...lea, sentAt: "2026-03-12T15:04:00Z", kind: "image", photos: PHOTOS },
  {
    id: "m8",
    ...lea,
    sentAt: "2026-03-12T15:04:30Z",
    kind: "text",
    text: "This was last year, all seasons in one day. Is the map at https://alder.example/guides/gr20 still right?",
  },
  {
    id: "m9",
    ...ana,
    sentAt: "2026-03-12T15:12:00Z",
    kind: "text",
    delivery: "delivered",
    text: "It is, I checked it with the hut keepers in February.",
  },
  {
    id: "m10",
    ...ana,
    sentAt: "2026-03-12T15:18:00Z",
    kind: "text",
    delivery: "failed",
    text: "Which size do you wear?",
  },
];
