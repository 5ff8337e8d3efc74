import type { OutboxStorage } from "@rapport/client";

/** Reads a text kept on this device; null when there is none or the browser keeps nothing. */
export function kept(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

/** Keeps a text on this device; an empty one is forgotten. */
export function keep(key: string, value: string): void {
  try {
    if (value) localStorage.setItem(key, value);
    else localStorage.removeItem(key);
  } catch {
    // private mode or a full disk: the App works without, it only forgets
  }
}

/** A kept JSON value, or null when there is none of that form. */
export function keptJson<T>(key: string, isT: (value: unknown) => value is T): T | null {
  try {
    const value: unknown = JSON.parse(kept(key) ?? "null");
    return isT(value) ? value : null;
  } catch {
    return null;
  }
}

/** Where unsent messages survive a reload (CON-4). */
export const outboxStorage: OutboxStorage = { get: kept, set: keep };

const personal = "rapport:own:";

/** The name under which something of one member is kept; signing out forgets all of them. */
export function ownKey(memberId: string, name: string): string {
  return `${personal}${memberId}:${name}`;
}

/** Forgets everything personal that the App kept on this device. */
export function forgetPersonal(): void {
  try {
    for (const key of Object.keys(localStorage)) if (key.startsWith(personal)) localStorage.removeItem(key);
  } catch {
    // nothing was kept either
  }
}
