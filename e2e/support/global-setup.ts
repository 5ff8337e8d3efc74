import { startWorld } from "./world.ts";

/** Starts the demo once for the whole run; what it returns ends it. `E2E_WORLD` names one that runs already. */
export default async function globalSetup(): Promise<() => Promise<void>> {
  if (process.env.E2E_WORLD) return () => Promise.resolve();
  const { world, stop } = await startWorld((line) => console.log(line));
  process.env.E2E_WORLD = JSON.stringify(world);
  return stop;
}
