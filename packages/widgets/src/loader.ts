import type { WidgetConfig } from "@rapport/contracts";
import { defineTracking, loadOrderTag, pageSession } from "@rapport/tracker";
import { defineChat } from "./chat-element.ts";
import type { WidgetContext } from "./context.ts";
import { defineIdentity } from "./identity-element.ts";
import { installApi } from "./js-api.ts";
import { emit, languageOf } from "./page.ts";
import { defineLazy } from "./lazy-element.ts";

const session = pageSession(import.meta.url);
let config: Promise<WidgetConfig> | null = null;

const context: WidgetContext = {
  session,
  languageOf,
  emit,
  config: () => {
    config ??= askConfig().then(
      (answer) => {
        session.visitor.windowDays = answer.affiliationWindowDays;
        return answer;
      },
      (error: unknown) => {
        config = null;
        throw error;
      },
    );
    return config;
  },
};

/** Without a token: the same for everybody, and so from any cache. */
async function askConfig(): Promise<WidgetConfig> {
  const response = await fetch(`${session.base}/api/v1/widget/config`, { credentials: "omit" });
  if (!response.ok) throw new Error(`the programme did not answer (${response.status})`);
  return (await response.json()) as WidgetConfig;
}

defineTracking(session, loadOrderTag);
defineIdentity(context);
defineChat(context);
defineLazy(
  { name: "rapport-challenges", attributes: ["locale"] },
  async () => (await import("./challenges/challenges.ts")).mountChallenges,
  context,
);
installApi(context);
