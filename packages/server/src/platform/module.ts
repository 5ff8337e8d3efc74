import type { FastifyInstance } from "fastify";
import type { ClientFrame } from "@rapport/contracts";
import type { Ctx } from "./context.ts";
import type { Consumer } from "./events.ts";
import type { Connection } from "./live/server.ts";

/** What takes a connection's frames, by their type; the next frame waits for the promise. */
export type FrameHandlers = {
  [T in ClientFrame["type"]]?: (
    connection: Connection,
    frame: Extract<ClientFrame, { type: T }>,
  ) => void | Promise<void>;
};

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
  /** Addresses that everybody may open, outside of the API. */
  openRoutes?(open: FastifyInstance): void;
  consumers?: readonly Consumer<Ctx>[];
  jobs?: readonly Job[];
  live?: {
    /** Joins the connection's audiences after its hello. */
    hello?(connection: Connection): Promise<void>;
    /** Takes the frames of these types. */
    frames?: FrameHandlers;
    close?(connection: Connection): void;
  };
}
