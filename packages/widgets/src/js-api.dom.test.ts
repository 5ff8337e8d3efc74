import { pageSession } from "@rapport/tracker";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { FakeRapport } from "../test/fake-rapport.ts";
import { until } from "../test/page.ts";
import type { WidgetContext } from "./context.ts";
import type { RapportApi } from "./js-api.ts";
import { installApi } from "./js-api.ts";
import { emit, languageOf } from "./page.ts";

const session = pageSession("https://rapport.example/widgets.js");
const context: WidgetContext = { session, languageOf, emit, config: () => Promise.reject(new Error("none")) };
const page = window as unknown as { Rapport: RapportApi };

beforeEach(() => {
  new FakeRapport().install();
  session.visitor.forget();
  document.body.innerHTML = "";
  Reflect.deleteProperty(window, "Rapport");
});
// the fake network stays until the file ends: nothing may go out
afterEach(() => void (document.body.innerHTML = ""));

describe("window.Rapport", () => {
  it("carries out what was pushed before the script came, in order", () => {
    const opened: unknown[] = [];
    const chat = Object.assign(document.createElement("rapport-chat"), {
      open: async (target: unknown) => void opened.push(target),
      close: () => opened.push("closed"),
    });
    document.body.append(chat);
    Object.assign(window, { Rapport: [["open", { memberId: "mem_1" }], ["close"]] });
    installApi(context);
    expect(opened).toEqual([{ memberId: "mem_1" }, "closed"]);
    page.Rapport.push(["open"]);
    expect(opened).toHaveLength(3);
  });

  it("tells who the visitor is when that becomes known", async () => {
    installApi(context);
    const heard = vi.fn();
    page.Rapport.on("visitor", heard);
    expect(page.Rapport.visitorId).toBeNull();
    await session.visitor.ensure();
    expect(heard).toHaveBeenCalledWith({ visitorId: "vis_1" });
    expect(page.Rapport.visitorId).toBe("vis_1");
    page.Rapport.off("visitor", heard);
    heard.mockClear();
    emit(document.body, "visitor", {});
    expect(heard).not.toHaveBeenCalled();
  });

  it("an unknown command is a clear error, not a broken page", async () => {
    const complaint = vi.spyOn(console, "error").mockReturnValue();
    installApi(context);
    page.Rapport.push(["dance"], ["close"]);
    await until(() => complaint.mock.calls.length > 0);
    expect(complaint).toHaveBeenCalledWith('Rapport: there is no command "dance"');
  });
});
