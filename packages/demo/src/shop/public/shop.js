// @ts-check
/** Alder's own script: consent, the basket without a page load, and what Rapport's widgets tell the page. */

const root = document.documentElement;
const consentKey = "alder_consent";

/** @returns {"granted" | "denied" | null} what the shopper answered, if they did */
function storedConsent() {
  try {
    const answer = localStorage.getItem(consentKey);
    return answer === "granted" || answer === "denied" ? answer : null;
  } catch {
    return null;
  }
}

/** @param {"granted" | "denied"} answer */
function announceConsent(answer) {
  root.dataset.rapportConsent = answer;
  window.dispatchEvent(new CustomEvent("rapport:consent", { detail: answer }));
}

function setUpConsent() {
  const banner = /** @type {HTMLElement | null} */ (document.querySelector("[data-consent]"));
  if (!banner) return;
  const answer = storedConsent();
  announceConsent(answer ?? "denied");
  banner.hidden = answer !== null;
  banner.addEventListener("click", (event) => {
    const button = event.target instanceof Element ? event.target.closest("[data-consent-answer]") : null;
    const chosen = button?.getAttribute("data-consent-answer");
    if (chosen !== "granted" && chosen !== "denied") return;
    try {
      localStorage.setItem(consentKey, chosen);
    } catch {
      // A browser that keeps nothing is asked again on the next page.
    }
    announceConsent(chosen);
    banner.hidden = true;
  });
  document.querySelector("[data-consent-open]")?.addEventListener("click", () => {
    banner.hidden = false;
    banner.querySelector("button")?.focus();
  });
}

/** @type {ReturnType<typeof setTimeout> | undefined} */
let toastTimer;

/** @param {string | null} message */
function say(message) {
  const toast = document.querySelector("[data-toast]");
  if (!toast || !message) return;
  toast.textContent = message;
  toast.classList.add("shown");
  clearTimeout(toastTimer);
  toastTimer = setTimeout(() => toast.classList.remove("shown"), 4000);
}

/** @param {URLSearchParams} line */
async function addToBasket(line) {
  const answer = await fetch("/basket/add", { method: "POST", body: line, headers: { accept: "application/json" } });
  if (!answer.ok) return;
  /** @type {{ count: number, label: string, message: string | null }} */
  const { count, label, message } = await answer.json();
  const link = document.querySelector("[data-basket]");
  const badge = link?.querySelector("[data-count]");
  link?.setAttribute("aria-label", label);
  if (badge) {
    badge.textContent = String(count);
    badge.setAttribute("data-count", String(count));
  }
  say(message);
}

function setUpBasket() {
  document.querySelector("form[data-add]")?.addEventListener("submit", (event) => {
    const form = event.target;
    if (!(form instanceof HTMLFormElement)) return;
    event.preventDefault();
    const line = new URLSearchParams();
    for (const [name, value] of new FormData(form)) if (typeof value === "string") line.append(name, value);
    addToBasket(line).catch(() => form.submit());
  });
  // The product card in the chat: Rapport's widget says what to add, the shop adds it.
  document.addEventListener("rapport:add-to-cart", (event) => {
    const detail = event instanceof CustomEvent ? event.detail : null;
    if (!detail || typeof detail.sku !== "string") return;
    const line = new URLSearchParams({ sku: detail.sku, quantity: String(detail.quantity ?? 1) });
    addToBasket(line).catch(() => undefined);
  });
  for (const control of document.querySelectorAll("select[data-submit]")) {
    control.addEventListener("change", () => control instanceof HTMLSelectElement && control.form?.requestSubmit());
  }
}

/** The checkout tells the shop's back end who Rapport knows this shopper as. */
function setUpVisitor() {
  const field = document.querySelector('input[name="rapport_visitor"]');
  if (!(field instanceof HTMLInputElement)) return;
  /** @param {unknown} id */
  const keep = (id) => {
    if (typeof id === "string" && id !== "") field.value = id;
  };
  const known = () => {
    const rapport = /** @type {{ visitorId?: unknown } | undefined} */ (Reflect.get(window, "Rapport"));
    const id = rapport?.visitorId;
    keep(typeof id === "function" ? id() : id);
  };
  document.addEventListener("rapport:visitor", (event) => {
    if (event instanceof CustomEvent) keep(typeof event.detail === "string" ? event.detail : event.detail?.visitorId);
  });
  known();
  window.addEventListener("load", known);
  field.form?.addEventListener("submit", known);
}

/** Buttons of the shop that open the chat, with one member or about one product. */
function setUpAsking() {
  for (const button of document.querySelectorAll("[data-ask]")) {
    if (!(button instanceof HTMLElement)) continue;
    button.dataset.ready = "";
    button.addEventListener("click", () => {
      const { memberId, sku } = button.dataset;
      const target = { ...(memberId ? { memberId } : {}), ...(sku ? { sku } : {}) };
      const rapport = Reflect.get(window, "Rapport") ?? [];
      // Before Rapport's script is there its name is a queue, which it carries out when it comes.
      if (Array.isArray(rapport)) Reflect.set(window, "Rapport", rapport);
      rapport.push(["open", target]);
    });
  }
}

setUpConsent();
setUpBasket();
setUpVisitor();
setUpAsking();
