import type { rapportApi } from "./rapport-api.ts";

interface Stoppable {
  stop(): Promise<void> | void;
}

const lookMs = 2000;

/** Starts and stops the simulated shoppers as the Manager's switch says. */
export function followSwitch(api: ReturnType<typeof rapportApi>, start: () => Stoppable): { stop(): Promise<void> } {
  let running: Stoppable | null = null;
  const look = async () => {
    const { simulatedShoppers } = await api<{ simulatedShoppers: boolean }>("GET", "/settings").catch(() => ({
      simulatedShoppers: running !== null,
    }));
    if (simulatedShoppers && !running) running = start();
    if (simulatedShoppers || !running) return;
    const stopping = running;
    running = null;
    await stopping.stop();
  };
  const timer = setInterval(() => void look(), lookMs);
  return {
    async stop() {
      clearInterval(timer);
      await running?.stop();
    },
  };
}
