/** The origin of a shop as the settings keep it: `alder.shop/women` → `https://alder.shop`; null when it is not an address. */
export function shopAddress(typed: string): string | null {
  const text = typed.trim();
  if (!text) return null;
  const local = /^(localhost|127\.0\.0\.1)(:|\/|$)/.test(text);
  const full = /^https?:\/\//i.test(text) ? text : `${local ? "http" : "https"}://${text}`;
  try {
    const { protocol, origin, hostname } = new URL(full);
    const isHost = hostname.includes(".") || hostname === "localhost";
    return isHost && /^https?:$/.test(protocol) ? origin : null;
  } catch {
    return null;
  }
}
