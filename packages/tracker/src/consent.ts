/** The shopper's answer in the shop's consent tool; `unknown` before there is one (TRK-5). */
export type ConsentAnswer = "granted" | "denied" | "unknown";

export interface Consent {
  answer: () => ConsentAnswer;
  /** Called at each change. */
  onChange: (listener: (answer: ConsentAnswer) => void) => void;
}

/**
 * Follows the shop's consent tool: `data-consent` on our script, `data-rapport-consent` on the page's root, or the window's event
 * `rapport:consent` with the answer as its detail. Whatever spoke last counts.
 */
export function watchConsent(scriptUrl: string): Consent {
  const root = document.documentElement;
  const listeners: ((answer: ConsentAnswer) => void)[] = [];
  let current: ConsentAnswer =
    read(root.dataset["rapportConsent"]) ?? read(scriptOf(scriptUrl)?.dataset["consent"]) ?? "unknown";
  const hear = (value: unknown) => {
    const answer = read(value);
    if (!answer || answer === current) return;
    current = answer;
    for (const listener of listeners) listener(answer);
  };
  window.addEventListener("rapport:consent", (event) => hear((event as CustomEvent<unknown>).detail));
  new MutationObserver(() => hear(root.dataset["rapportConsent"])).observe(root, {
    attributeFilter: ["data-rapport-consent"],
  });
  return { answer: () => current, onChange: (listener) => void listeners.push(listener) };
}

function scriptOf(url: string): HTMLScriptElement | undefined {
  const scripts = [...document.querySelectorAll<HTMLScriptElement>("script")];
  return scripts.find((script) => script.src === url) ?? scripts.find((script) => script.dataset["consent"]);
}

function read(value: unknown): "granted" | "denied" | null {
  return value === "granted" || value === "denied" ? value : null;
}
