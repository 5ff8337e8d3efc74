import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from "@tanstack/react-router";
import { BASE, readSearch, screenOf, searchText, sheets } from "./address.ts";
import { BrokenFrame, BrokenScreen, MissingScreen } from "./broken-screen.tsx";
import { Root } from "./root.tsx";

const rootRoute = createRootRoute({ component: Root, notFoundComponent: MissingScreen, errorComponent: BrokenFrame });

type Load = Parameters<typeof lazyRouteComponent>[0];

/** A screen that loads when it is first asked for; its rows open in sheets of the same screen. */
function screen(path: string, load: Load) {
  const parent = createRoute({
    getParentRoute: () => rootRoute,
    path,
    component: lazyRouteComponent(load, "default"),
    errorComponent: BrokenScreen,
  });
  const row = sheets[path as keyof typeof sheets] as string | undefined;
  return parent.addChildren(
    row ? [createRoute({ getParentRoute: () => parent, path: row, component: () => null })] : [],
  );
}

const screens = [
  screen("/", () => import("../features/overview/overview-page.tsx")),
  screen("/start", () => import("../features/start/start-page.tsx")),
  screen("/orders", () => import("../features/orders/orders-page.tsx")),
  screen("/reviews", () => import("../features/orders/reviews-page.tsx")),
  screen("/conversations", () => import("../features/conversations/conversations-page.tsx")),
  screen("/members", () => import("../features/members/members-page.tsx")),
  screen("/joining", () => import("../features/members/joining-page.tsx")),
  screen("/people/$personId", () => import("../features/members/person-page.tsx")),
  screen("/stores", () => import("../features/stores/stores-page.tsx")),
  screen("/challenges", () => import("../features/challenges/challenges-page.tsx")),
  screen("/challenges/$challengeId", () => import("../features/challenges/challenge-page.tsx")),
  screen("/challenges/$challengeId/edit", () => import("../features/challenges/challenge-edit-page.tsx")),
  screen("/wins", () => import("../features/challenges/wins-page.tsx")),
  screen("/products", () => import("../features/products/products-page.tsx")),
  screen("/product-import", () => import("../features/products/import-page.tsx")),
  screen("/clicks", () => import("../features/clicks/clicks-page.tsx")),
  screen("/settings", () => import("../features/settings/settings-page.tsx")),
  screen("/integration", () => import("../features/integration/integration-page.tsx")),
  screen("/api-keys", () => import("../features/integration/keys-page.tsx")),
  screen("/exchange", () => import("../features/exchange/exchange-page.tsx")),
  screen("/mailbox", () => import("../features/mailbox/mailbox-page.tsx")),
  screen("/journal", () => import("../features/journal/journal-page.tsx")),
  screen("/parked", () => import("../features/journal/parked-page.tsx")),
  screen("/staff", () => import("../features/staff/staff-page.tsx")),
  screen("/account", () => import("../features/account/account-page.tsx")),
];

// Where a step stays on its screen (a filter, a row beside its list), what is in sight stays in sight.
let isSameScreen = false;

/** The addresses of all screens. */
export const router = createRouter({
  routeTree: rootRoute.addChildren(screens),
  basepath: BASE,
  parseSearch: readSearch,
  stringifySearch: (search) => searchText(search as Record<string, string>),
  scrollRestoration: () => !isSameScreen,
  defaultNotFoundComponent: MissingScreen,
});

router.subscribe("onBeforeLoad", ({ fromLocation, toLocation }) => {
  isSameScreen = fromLocation !== undefined && screenOf(fromLocation.pathname) === screenOf(toLocation.pathname);
});
