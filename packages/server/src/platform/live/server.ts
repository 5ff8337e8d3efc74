import type { IncomingMessage, Server } from "node:http";
import type { Duplex } from "node:stream";
import { ClientFrame, closeCodes, type Problem, type ServerFrame } from "@rapport/contracts";
import { WebSocketServer } from "ws";
import type { Actor } from "../actor.ts";
import type { Ctx } from "../context.ts";
import { isOurOrigin } from "../http/own-origin.ts";
import { problem, refusalOf } from "../http/problem.ts";
import { Wire } from "./wire.ts";

const helloMs = 10_000;
const silenceMs = 90_000;
const goodbyeMs = 2_000;
const framesPerSecond = 200;

/** One live connection after its `hello`. */
export interface Connection {
  wire: Wire;
  ctx: Ctx;
  send(frame: ServerFrame): void;
}

export interface LiveOptions {
  ctx: Ctx;
  isOwnSite(origin: string): Promise<boolean>;
  /** Who connects: by the cookie of the upgrade, or the token of the `hello`. Throws a refusal. */
  resolveActor(upgrade: IncomingMessage, token: string | undefined): Promise<Actor>;
  /** The connection is known: join its audiences and answer `ready`. */
  onHello(connection: Connection): Promise<void>;
  /** A frame other than `hello` and `ping`. Frames of one connection come one after the other. */
  onFrame(connection: Connection, frame: ClientFrame): void | Promise<void>;
  onClose(connection: Connection): void;
}

/** Serves the live connection at `/api/v1/live` of this HTTP server. Returns how to close all of them. */
export function serveLive(server: Server, options: LiveOptions): () => void {
  const sockets = new WebSocketServer({ noServer: true, perMessageDeflate: false, maxPayload: 64 * 1024 });
  server.on("upgrade", (request: IncomingMessage, stream: Duplex, head: Buffer) => {
    if (request.url?.split("?")[0] !== "/api/v1/live") return stream.destroy();
    sockets.handleUpgrade(request, stream, head, (socket) => void accept(new Wire(socket, stream), request, options));
  });
  return () => {
    for (const socket of sockets.clients) socket.close(1001, "restarting");
    sockets.close();
    // Whoever does not say goodbye is not waited for.
    setTimeout(() => {
      for (const socket of sockets.clients) socket.terminate();
    }, goodbyeMs).unref();
  };
}

async function accept(wire: Wire, upgrade: IncomingMessage, options: LiveOptions): Promise<void> {
  const session = new Session(wire, upgrade, options);
  const { socket } = wire;
  socket.on("message", (data: Buffer) => session.take(data.toString()));
  socket.on("close", () => session.end());
  socket.on("error", () => socket.terminate());
  await session.queue;
}

/** The life of one socket: hello within ten seconds, frames in order, silence ends it. */
class Session {
  readonly wire: Wire;
  readonly upgrade: IncomingMessage;
  readonly options: LiveOptions;
  connection: Connection | null = null;
  /** The site is looked at before the first frame is. */
  queue: Promise<void>;
  timer: NodeJS.Timeout;
  frames = 0;
  second = 0;

  constructor(wire: Wire, upgrade: IncomingMessage, options: LiveOptions) {
    this.wire = wire;
    this.upgrade = upgrade;
    this.options = options;
    this.timer = setTimeout(() => wire.close(closeCodes.unauthorised, "hello expected"), helloMs);
    this.queue = this.checkSite().catch((error: unknown) => {
      options.ctx.log.error({ err: error }, "the site of a live connection could not be checked");
      wire.close(1011, "try again");
    });
  }

  async checkSite(): Promise<void> {
    const { origin } = this.upgrade.headers;
    if (origin !== undefined && !(await this.options.isOwnSite(origin)))
      this.wire.close(closeCodes.siteNotAllowed, "site not allowed");
  }

  take(text: string): void {
    if (this.isFlooding()) return this.wire.close(closeCodes.tooManyFrames, "too many frames");
    // Until its hello, nothing a connection says gives it more time.
    if (this.connection) this.timer.refresh();
    const read = ClientFrame.safeParse(parse(text));
    if (!read.success) return this.refuse(problem("malformed", "Not a frame of the live protocol."), null);
    this.queue = this.queue.then(() => this.handle(read.data)).catch((error: unknown) => this.fail(error, read.data));
  }

  async handle(frame: ClientFrame): Promise<void> {
    if (!this.wire.isOpen) return;
    if (frame.type === "ping") return this.send({ type: "pong" });
    if (frame.type === "hello") return this.hello(frame.token);
    if (!this.connection) return this.wire.close(closeCodes.unauthorised, "hello expected");
    await this.options.onFrame(this.connection, frame);
  }

  async hello(token: string | undefined): Promise<void> {
    const { ctx } = this.options;
    if (this.connection) return this.refuse(problem("malformed", "This connection said hello before."), null);
    const actor = await this.options.resolveActor(this.upgrade, token);
    if (actor.kind === "nobody" || !this.wire.isOpen) return this.wire.close(closeCodes.unauthorised, "sign in");
    if (actor.kind === "account" && !isOurOrigin(this.upgrade.headers, ctx.publicUrl))
      return this.wire.close(closeCodes.siteNotAllowed, "site not allowed");
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.wire.socket.terminate(), silenceMs);
    this.connection = { wire: this.wire, ctx: { ...ctx, actor }, send: (frame) => this.send(frame) };
    if (actor.kind === "account") ctx.live.join(this.wire, [`account:${actor.accountId}`]);
    await this.options.onHello(this.connection);
  }

  fail(error: unknown, frame: ClientFrame): void {
    const clientId = frame.type === "send" ? frame.draft.clientId : null;
    const refused = refusalOf(error);
    if (refused) {
      this.refuse(refused, clientId);
      // Whoever may not come in is not kept waiting at the door.
      if (refused.status === 401 || !this.connection) this.wire.close(closeCodes.unauthorised, refused.code);
      return;
    }
    this.options.ctx.log.error({ err: error }, "a live frame failed");
    this.refuse(problem("internal"), clientId);
  }

  refuse(words: Problem, clientId: string | null): void {
    this.send({ type: "refused", clientId, problem: words });
  }

  send(frame: ServerFrame): void {
    this.wire.send(JSON.stringify(frame));
  }

  end(): void {
    clearTimeout(this.timer);
    if (this.connection) this.options.onClose(this.connection);
  }

  isFlooding(): boolean {
    const second = Math.floor(performance.now() / 1000);
    this.frames = second === this.second ? this.frames + 1 : 1;
    this.second = second;
    return this.frames > framesPerSecond;
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
