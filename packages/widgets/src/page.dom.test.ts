import { afterEach, describe, expect, it, vi } from "vitest";
import { followTheme } from "./chat/theme.ts";
import { define, emit, languageOf } from "./page.ts";

afterEach(() => {
  document.body.innerHTML = "";
  document.body.removeAttribute("style");
  document.documentElement.removeAttribute("style");
});
const placed = (attributes = "") => {
  document.body.innerHTML = `<div ${attributes}></div>`;
  return document.body.firstElementChild as HTMLElement;
};

describe("what the page says", () => {
  it("its language: the element's own, else the nearest", () => {
    document.documentElement.lang = "fr";
    expect(languageOf(placed())).toBe("fr");
    expect(languageOf(placed(`lang="en-GB"`))).toBe("en-GB");
    expect(languageOf(placed(`locale="en" lang="fr"`))).toBe("en");
  });

  it("light or dark as the page is, unless told", () => {
    const themeOf = (element: HTMLElement) => {
      followTheme(element);
      return element.dataset["theme"];
    };
    expect(themeOf(placed())).toBe("light");
    document.body.style.backgroundColor = "rgb(20, 18, 16)";
    expect(themeOf(placed())).toBe("dark");
    expect(themeOf(placed(`theme="light"`))).toBe("light");
  });

  it("events leave shadow roots; an element is defined once", () => {
    const heard = vi.fn();
    document.addEventListener("rapport:open", heard, { once: true });
    const root = placed().attachShadow({ mode: "open" });
    root.innerHTML = "<i></i>";
    emit(root.firstElementChild!, "open");
    expect(heard).toHaveBeenCalledOnce();
    define("rapport-test", class extends HTMLElement {});
    expect(() => define("rapport-test", class extends HTMLElement {})).not.toThrow();
  });
});
