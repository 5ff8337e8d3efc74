/** How often something happened in the window that runs, this time included, and how long that window still lasts. */
export interface Count {
  count: number;
  msLeft: number;
}

/** Counts how often somebody did something within a time, for limits. Windows begin with the first time. */
export interface Counters {
  count(name: string, windowMs: number): Promise<Count>;
}

const most = 50_000;

/** Counts in the memory of this process. */
export function localCounters(): Counters {
  const windows = new Map<string, { count: number; until: number }>();
  return {
    count(name, windowMs) {
      const now = performance.now();
      const known = windows.get(name);
      const window = known && known.until > now ? known : { count: 0, until: now + windowMs };
      window.count += 1;
      if (window !== known) {
        if (windows.size >= most) forgetEnded(windows, now);
        windows.set(name, window);
      }
      return Promise.resolve({ count: window.count, msLeft: Math.ceil(window.until - now) });
    },
  };
}

/** Whoever makes up names without end pushes out the oldest of them, and never fills our memory. */
function forgetEnded(windows: Map<string, { until: number }>, now: number): void {
  for (const [name, { until }] of windows) if (until <= now) windows.delete(name);
  for (const name of windows.keys()) {
    if (windows.size < most) return;
    windows.delete(name);
  }
}
