import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
  redirect,
} from "@tanstack/react-router";
import { MemberFrame } from "./frame.tsx";
import { NotFound } from "./gate.tsx";
import { UpdateToast } from "./update.tsx";

const root = createRootRoute({
  component: () => (
    <>
      <Outlet />
      <UpdateToast />
    </>
  ),
  notFoundComponent: NotFound,
});

const start = createRoute({
  getParentRoute: () => root,
  path: "/",
  beforeLoad: () => {
    throw redirect({ to: "/home", replace: true });
  },
});

const text = (value: unknown) => (typeof value === "string" ? value : undefined);
const signIn = createRoute({
  getParentRoute: () => root,
  path: "/sign-in",
  validateSearch: (search): { to?: string | undefined } => ({ to: text(search.to) }),
  component: lazyRouteComponent(() => import("../features/account/sign-in-page.tsx"), "SignInPage"),
});
const forgot = createRoute({
  getParentRoute: () => root,
  path: "/forgot-password",
  component: lazyRouteComponent(() => import("../features/account/forgot-page.tsx"), "ForgotPage"),
});
const setPassword = createRoute({
  getParentRoute: () => root,
  path: "/set-password",
  validateSearch: (search): { token?: string | undefined; error?: string | undefined } => ({
    token: text(search.token),
    error: text(search.error),
  }),
  component: lazyRouteComponent(() => import("../features/account/set-password-page.tsx"), "SetPasswordPage"),
});
const join = createRoute({
  getParentRoute: () => root,
  path: "/join",
  validateSearch: (search): { roleLink?: string | undefined; invitation?: string | undefined } => ({
    roleLink: text(search.roleLink ?? search.role),
    invitation: text(search.invitation),
  }),
  component: lazyRouteComponent(() => import("../features/account/join-page.tsx"), "JoinPage"),
});

const inside = createRoute({ getParentRoute: () => root, id: "inside", component: MemberFrame });
const home = createRoute({
  getParentRoute: () => inside,
  path: "/home",
  component: lazyRouteComponent(() => import("../features/home/home-page.tsx"), "HomePage"),
});
const conversations = createRoute({
  getParentRoute: () => inside,
  path: "/conversations",
  validateSearch: (search): { filter?: string | undefined } => ({ filter: text(search.filter) }),
  component: lazyRouteComponent(() => import("../features/conversations/conversations-page.tsx"), "ConversationsPage"),
});
const conversation = createRoute({ getParentRoute: () => conversations, path: "$conversationId" });
const sales = createRoute({
  getParentRoute: () => inside,
  path: "/sales",
  component: lazyRouteComponent(() => import("../features/sales/sales-page.tsx"), "SalesPage"),
});
const sale = createRoute({
  getParentRoute: () => inside,
  path: "/sales/$orderId",
  component: lazyRouteComponent(() => import("../features/sales/sale-page.tsx"), "SalePage"),
});
const challenges = createRoute({
  getParentRoute: () => inside,
  path: "/challenges",
  component: lazyRouteComponent(() => import("../features/challenges/challenges-page.tsx"), "ChallengesPage"),
});
const points = createRoute({
  getParentRoute: () => inside,
  path: "/points",
  component: lazyRouteComponent(() => import("../features/points/points-page.tsx"), "PointsPage"),
});
const profile = createRoute({
  getParentRoute: () => inside,
  path: "/profile",
  component: lazyRouteComponent(() => import("../features/profile/profile-page.tsx"), "ProfilePage"),
});

const pages = [home, conversations.addChildren([conversation]), sales, sale, challenges, points, profile];

/** Every page of the App below `/app`; each comes when it is first opened. */
export const router = createRouter({
  routeTree: root.addChildren([start, signIn, forgot, setPassword, join, inside.addChildren(pages)]),
  basepath: "/app",
  scrollRestoration: true,
  defaultNotFoundComponent: NotFound,
});

declare module "@tanstack/react-router" {
  interface Register {
    router: typeof router;
  }
}
