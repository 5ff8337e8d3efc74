import type { Me, Programme, StaffRight } from "@rapport/contracts";
import { RapportProvider } from "@rapport/ui";
import { QueryClientProvider } from "@tanstack/react-query";
import { act, type ReactNode } from "react";
import { createRoot, type Root } from "react-dom/client";
import { afterEach, beforeEach, vi } from "vitest";
import { queryClient } from "../src/shell/query.ts";
import { SessionContext } from "../src/shell/session.tsx";
import { startWords, type Language } from "../src/shell/words.ts";

const programme: Programme = {
  name: "Alder",
  accent: "#234f3c",
  defaultLocale: "en",
  currency: "EUR",
  timezone: "Europe/Paris",
  setUp: true,
  demo: false,
  shopUrl: null,
};

/** Who looks at what is shown, and in which language. */
interface Reader {
  right?: StaffRight;
  language?: Language;
}

/** Gives each test of this file a document of its own. Answers how to show a part of the Manager in it. */
export function mounted(): (part: ReactNode, reader?: Reader) => Promise<void> {
  let root: Root;
  beforeEach(() => {
    vi.stubGlobal("IS_REACT_ACT_ENVIRONMENT", true);
    // A field that grows asks when fonts have come, which this document never tells.
    Object.defineProperty(document, "fonts", { value: new EventTarget(), configurable: true });
    document.body.innerHTML = '<div id="root"></div>';
    root = createRoot(document.getElementById("root")!);
  });
  afterEach(() => {
    act(() => root.unmount());
    vi.unstubAllGlobals();
  });
  return async (part, { right = "administrator", language = "en" } = {}) => {
    await startWords(language);
    const me: Me = { accountEmail: "jeanne@example.com", staffRight: right, member: null };
    await act(async () =>
      root.render(
        <QueryClientProvider client={queryClient}>
          <RapportProvider env="test" locale="en-GB" timeZone="UTC">
            <SessionContext value={{ me, right, programme }}>{part}</SessionContext>
          </RapportProvider>
        </QueryClientProvider>,
      ),
    );
  };
}
