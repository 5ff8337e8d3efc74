/** Every address of the App, as links write it. */
export const paths = {
  home: "/app/home",
  conversations: "/app/conversations",
  myTurn: "/app/conversations?filter=mine_to_answer",
  conversation: (id: string) => `/app/conversations/${encodeURIComponent(id)}`,
  sales: "/app/sales",
  sale: (orderId: string) => `/app/sales/${encodeURIComponent(orderId)}`,
  challenges: "/app/challenges",
  points: "/app/points",
  profile: "/app/profile",
  signIn: "/app/sign-in",
  forgot: "/app/forgot-password",
  setPassword: "/app/set-password",
  join: "/app/join",
};

/** Where to go after signing in: the page asked for first, if it is one of the App's own. */
export function afterSignIn(to: string | undefined): string {
  return to?.startsWith("/app/") && !to.startsWith(paths.signIn) ? to : paths.home;
}

/** The sign-in page that leads back to the page asked for. */
export function signInFor(page: string): string {
  const isWorthKeeping = page.startsWith("/app/") && page !== "/app/" && page !== paths.home;
  return isWorthKeeping && !page.startsWith(paths.signIn)
    ? `${paths.signIn}?to=${encodeURIComponent(page)}`
    : paths.signIn;
}
