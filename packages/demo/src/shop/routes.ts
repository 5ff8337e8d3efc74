import { memberDrawing, otherDrawing, productDrawing } from "./art-routes.ts";
import { accountPage, signIn, signOut } from "./pages/account.ts";
import { addToBasket, basketPage, changeBasket } from "./pages/basket.ts";
import { categoryPage } from "./pages/category.ts";
import { checkoutPage, placeOrder } from "./pages/checkout.ts";
import { communityPage } from "./pages/community.ts";
import { changeStatus, confirmationPage } from "./pages/confirmation.ts";
import { home } from "./pages/home.ts";
import { productPage } from "./pages/product.ts";
import { privacyPage, repairsPage } from "./pages/reading.ts";
import { searchPage } from "./pages/search.ts";
import { ringUp, tillPage } from "./pages/till.ts";
import type { Handler } from "./visit.ts";

/** The shop's addresses: method and path, whose named parts start with a colon. */
const routes: Readonly<Record<string, Handler>> = {
  "GET /": home,
  "GET /c/:id": categoryPage,
  "GET /products/:slug": productPage,
  "GET /search": searchPage,
  "GET /basket": basketPage,
  "POST /basket/add": addToBasket,
  "POST /basket/change": changeBasket,
  "GET /checkout": (visit) => checkoutPage(visit),
  "POST /checkout": placeOrder,
  "GET /orders/:id": confirmationPage,
  "POST /orders/:id/status": changeStatus,
  "GET /account": accountPage,
  "POST /account/sign-in": signIn,
  "POST /account/sign-out": signOut,
  "GET /community": communityPage,
  "GET /privacy": privacyPage,
  "GET /repairs": repairsPage,
  "GET /store-till": (visit) => tillPage(visit),
  "POST /store-till": ringUp,
  "GET /art/products/:file": productDrawing,
  "GET /art/members/:file": memberDrawing,
  "GET /art/:file": otherDrawing,
};

/** A handler with what its address's named parts hold. */
export interface Match {
  handler: Handler;
  params: Record<string, string>;
}

function paramsOf(pattern: string, path: string): Record<string, string> | null {
  const wanted = pattern.split("/");
  const given = path.split("/");
  if (wanted.length !== given.length) return null;
  const params: Record<string, string> = {};
  for (const [index, part] of wanted.entries()) {
    const value = given[index] ?? "";
    if (!part.startsWith(":")) {
      if (part !== value) return null;
    } else if (value === "") return null;
    else params[part.slice(1)] = value;
  }
  return params;
}

/** The handler for a request, if the shop has such an address. */
export function routeOf(method: string, path: string): Match | null {
  const verb = method === "HEAD" ? "GET" : method;
  for (const [route, handler] of Object.entries(routes)) {
    const [wanted, pattern = ""] = route.split(" ");
    const params = wanted === verb ? paramsOf(pattern, path) : null;
    if (params) return { handler, params };
  }
  return null;
}
