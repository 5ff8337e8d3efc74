import { RapportProvider } from "@rapport/ui";
import { QueryClientProvider } from "@tanstack/react-query";
import {
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
  Outlet,
  RouterProvider,
} from "@tanstack/react-router";
import { act, type ReactNode } from "react";
import { createRoot } from "react-dom/client";
import { vi } from "vitest";
import { AppLink } from "../shell/app-link.tsx";
import { queryClient } from "../shell/api.ts";
import { startWords } from "../shell/i18n.ts";

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

/** What the server answers in a test, by method and path: a status with a body, or a body alone for 200. */
export type Answers = Record<string, unknown>;

/** A page of the App in a test: the document, where one is, and what was sent. */
export interface Opened {
  page: HTMLElement;
  path: () => string;
  sent: { key: string; body: unknown }[];
  close: () => Promise<void>;
}

/** Opens a part of the App at an address, with a server that answers as told. */
export async function open(part: ReactNode, answers: Answers, at = "/app/home"): Promise<Opened> {
  const sent: Opened["sent"] = [];
  vi.stubGlobal("fetch", answering(answers, sent));
  queryClient.clear();
  await startWords("en");
  const root = createRootRoute({ component: Outlet });
  const any = createRoute({ getParentRoute: () => root, path: "$", component: () => part });
  const history = createMemoryHistory({ initialEntries: [at] });
  const router = createRouter({ routeTree: root.addChildren([any]), history, basepath: "/app" });
  const page = document.body.appendChild(document.createElement("div"));
  const tree = createRoot(page);
  await act(async () => {
    await router.load();
    tree.render(
      <QueryClientProvider client={queryClient}>
        <RapportProvider env="test" locale="en-GB" timeZone="UTC" link={AppLink}>
          <RouterProvider router={router} />
        </RapportProvider>
      </QueryClientProvider>,
    );
  });
  await settle();
  const close = async () => {
    await act(async () => tree.unmount());
    page.remove();
    vi.unstubAllGlobals();
  };
  return { page, path: () => history.location.href, sent, close };
}

function answering(answers: Answers, sent: Opened["sent"]) {
  return async (url: string, init: RequestInit = {}) => {
    const key = `${init.method ?? "GET"} ${new URL(url, "http://x").pathname}`;
    sent.push({ key, body: typeof init.body === "string" ? JSON.parse(init.body) : init.body });
    const answer = answers[key];
    if (answer === undefined) throw new TypeError(`no connection for ${key}`);
    const [status, body] = Array.isArray(answer) ? (answer as [number, unknown]) : [200, answer];
    return new Response(JSON.stringify(body), { status });
  };
}

/** Lets answers arrive and what they change be drawn. */
export async function settle(): Promise<void> {
  for (let turn = 0; turn < 5; turn += 1) await act(async () => new Promise((resolve) => setTimeout(resolve, 0)));
}

/** Types into a field as a person does. */
export async function type(field: HTMLInputElement | HTMLTextAreaElement, text: string): Promise<void> {
  await act(async () => {
    // Past the field itself, where React looks for what changed.
    Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), "value")?.set?.call(field, text);
    field.dispatchEvent(new Event("input", { bubbles: true }));
  });
}

/** Presses a button or follows a link. */
export async function press(element: Element | null | undefined): Promise<void> {
  if (!(element instanceof HTMLElement)) throw new Error("there is nothing to press");
  await act(async () => element.click());
  await settle();
}
