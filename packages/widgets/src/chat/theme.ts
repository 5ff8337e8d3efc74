/** Keeps the element's `data-theme` as its page is; returns the way to look again. */
export function followTheme(element: HTMLElement): () => void {
  const dress = () => {
    element.dataset["theme"] = themeOf(element);
  };
  systemTheme().addEventListener("change", dress);
  dress();
  return dress;
}

/**
 * Light or dark as the page is, not as the system wishes: the element's `theme` (`light`, `dark`, `system`), else the system's
 * wish where the page declares that it follows it, else the page's own background.
 */
function themeOf(element: Element): "light" | "dark" {
  const wished = element.getAttribute("theme");
  if (wished === "light" || wished === "dark") return wished;
  const scheme = getComputedStyle(document.documentElement).colorScheme;
  const isFollowing = wished === "system" || (scheme.includes("dark") && scheme.includes("light"));
  if (isFollowing) return systemTheme().matches ? "dark" : "light";
  return isDark(backgroundOf(document.body)) ? "dark" : "light";
}

function systemTheme(): MediaQueryList {
  return matchMedia("(prefers-color-scheme: dark)");
}

function backgroundOf(body: HTMLElement): string {
  const own = getComputedStyle(body).backgroundColor;
  return alphaOf(own) > 0.5 ? own : getComputedStyle(document.documentElement).backgroundColor;
}

function isDark(color: string): boolean {
  const [red = 255, green = 255, blue = 255] = numbersOf(color);
  return color.startsWith("rgb") && alphaOf(color) > 0.5 && red * 0.299 + green * 0.587 + blue * 0.114 < 110;
}

function alphaOf(color: string): number {
  return color.startsWith("rgba") ? (numbersOf(color)[3] ?? 1) : color === "transparent" || color === "" ? 0 : 1;
}

function numbersOf(color: string): number[] {
  return (color.match(/[\d.]+/g) ?? []).map(Number);
}
