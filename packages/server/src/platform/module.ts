import type { FastifyInstance } from "fastify";
import type { ClientFrame } from "@rapport/contracts";
import type { Ctx } from "./context.ts";
import type { Consumer } from "./events.ts";
import type { Connection } from "./live/server.ts";

/** A unit of work that runs by the clock or on request, once at a time in the whole programme. */
export interface Job {
  name: string;
  /** Cron in UTC, for jobs that run by themselves. */
  schedule?: string;
  run(ctx: Ctx, data: unknown): Promise<void>;
}

/** What a module adds to the programme; `app.ts` puts the modules together. */
export interface Module {
  name: string;
  routes?(app: FastifyInstance): void;
  consumers?: readonly Consumer<Ctx>[];
  jobs?: readonly Job[];
  live?: {
    /** Joins the connection's audiences after its hello. */
    hello?(connection: Connection): Promise<void>;
    /** Takes a frame; answers false when it is another module's. */
    frame?(connection: Connection, frame: ClientFrame): boolean | Promise<boolean>;
    close?(connection: Connection): void;
  };
}
