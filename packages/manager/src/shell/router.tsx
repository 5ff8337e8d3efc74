import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from "@tanstack/react-router";
import { BASE, readSearch, searchText } from "./address.ts";
import { BrokenFrame, BrokenScreen, MissingScreen } from "./broken-screen.tsx";
import { Root } from "./root.tsx";

const rootRoute = createRootRoute({ component: Root, notFoundComponent: MissingScreen, errorComponent: BrokenFrame });

type Load = Parameters<typeof lazyRouteComponent>[0];

/** A screen that loads when it is first asked for; the parts below it open sheets in the same screen. */
function screen(path: string, load: Load, parts: string[] = []) {
  const parent = createRoute({
    getParentRoute: () => rootRoute,
    path,
    component: lazyRouteComponent(load, "default"),
    errorComponent: BrokenScreen,
  });
  return parent.addChildren(
    parts.map((part) => createRoute({ getParentRoute: () => parent, path: part, component: () => null })),
  );
}

const screens = [
  screen("/", () => import("../features/overview/overview-page.tsx")),
  screen("/start", () => import("../features/start/start-page.tsx")),
  screen("/orders", () => import("../features/orders/orders-page.tsx"), ["$orderId"]),
  screen("/reviews", () => import("../features/orders/reviews-page.tsx"), ["$orderId"]),
  screen("/members", () => import("../features/members/members-page.tsx"), ["$memberId"]),
  screen("/joining", () => import("../features/members/joining-page.tsx")),
  screen("/people/$personId", () => import("../features/members/person-page.tsx")),
  screen("/stores", () => import("../features/stores/stores-page.tsx"), ["$storeId"]),
  screen("/challenges", () => import("../features/challenges/challenges-page.tsx")),
  screen("/challenges/$challengeId", () => import("../features/challenges/challenge-page.tsx")),
  screen("/challenges/$challengeId/edit", () => import("../features/challenges/challenge-edit-page.tsx")),
  screen("/products", () => import("../features/products/products-page.tsx"), ["$sku"]),
  screen("/product-import", () => import("../features/products/import-page.tsx")),
  screen("/clicks", () => import("../features/clicks/clicks-page.tsx")),
  screen("/settings", () => import("../features/settings/settings-page.tsx")),
  screen("/integration", () => import("../features/integration/integration-page.tsx")),
  screen("/api-keys", () => import("../features/integration/keys-page.tsx")),
  screen("/exchange", () => import("../features/exchange/exchange-page.tsx"), ["$importId"]),
  screen("/mailbox", () => import("../features/mailbox/mailbox-page.tsx"), ["$mailId"]),
  screen("/journal", () => import("../features/journal/journal-page.tsx"), ["$entryId"]),
  screen("/parked", () => import("../features/journal/parked-page.tsx")),
  screen("/staff", () => import("../features/staff/staff-page.tsx")),
  screen("/account", () => import("../features/account/account-page.tsx")),
];

/** The addresses of all screens. */
export const router = createRouter({
  routeTree: rootRoute.addChildren(screens),
  basepath: BASE,
  parseSearch: readSearch,
  stringifySearch: (search) => searchText(search as Record<string, string>),
  scrollRestoration: true,
  defaultNotFoundComponent: MissingScreen,
});
