/** The demo brand, for whoever starts it: its story, its logins, its shop, its simulated shoppers. */
export { createShop, type ShopOptions } from "./shop/index.ts";
export { type Simulation, startSimulation } from "./simulation/index.ts";
export { type DemoLogin, demoLogins, demoPassword, demoWorld, seedRecords } from "./world/index.ts";
