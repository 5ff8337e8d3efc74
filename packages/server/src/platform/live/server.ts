import type { IncomingMessage, Server } from "node:http";
import type { Duplex } from "node:stream";
import { ClientFrame, closeCodes, type Problem } from "@rapport/contracts";
import { type WebSocket, WebSocketServer } from "ws";
import type { Actor } from "../actor.ts";
import type { Ctx } from "../context.ts";
import { unstorablePath } from "../http/json.ts";
import { isOurOrigin } from "../http/own-origin.ts";
import { problem, refusalOf } from "../http/problem.ts";
import { Wire } from "./wire.ts";

const helloMs = 10_000;
const silenceMs = 90_000;
const goodbyeMs = 2_000;
const framesPerSecond = 200;
const mostWaiting = 200;

/** One live connection after its `hello`. */
export interface Connection {
  wire: Wire;
  ctx: Ctx;
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
  socket.on("error", terminate);
  await session.begin();
}

/** One function for all: an idle connection keeps no more than it needs. */
function terminate(this: WebSocket): void {
  this.terminate();
}

/** The life of one socket: hello within ten seconds, frames in order, silence ends it. */
class Session {
  readonly wire: Wire;
  /** How it came, until its hello. */
  upgrade: IncomingMessage | null;
  readonly options: LiveOptions;
  connection: Connection | null = null;
  /** Frames that wait for the one before them. */
  readonly waiting: ClientFrame[] = [];
  /** The site is looked at before the first frame is. */
  isBusy = true;
  timer: NodeJS.Timeout;
  frames = 0;
  second = 0;

  constructor(wire: Wire, upgrade: IncomingMessage, options: LiveOptions) {
    this.wire = wire;
    this.upgrade = upgrade;
    this.options = options;
    this.timer = setTimeout(() => wire.close(closeCodes.unauthorised, "hello expected"), helloMs);
  }

  async begin(): Promise<void> {
    try {
      await this.checkSite();
    } catch (error) {
      this.options.ctx.log.error({ err: error }, "the site of a live connection could not be checked");
      this.wire.close(1011, "try again");
    }
    await this.work();
  }

  async checkSite(): Promise<void> {
    const origin = this.upgrade?.headers.origin;
    if (origin !== undefined && !(await this.options.isOwnSite(origin)))
      this.wire.close(closeCodes.siteNotAllowed, "site not allowed");
  }

  take(text: string): void {
    if (this.isFlooding()) return this.wire.close(closeCodes.tooManyFrames, "too many frames");
    // Until its hello, nothing a connection says gives it more time.
    if (this.connection) this.timer.refresh();
    const value = parse(text);
    const read = ClientFrame.safeParse(value);
    if (!read.success || unstorablePath(text, value) !== null)
      return this.refuse(problem("malformed", "Not a frame of the live protocol."), null);
    if (this.waiting.length >= mostWaiting) return this.wire.close(closeCodes.tooManyFrames, "too many frames");
    this.waiting.push(read.data);
    if (!this.isBusy) void this.work();
  }

  /** Handles what waits, one frame after the other. */
  async work(): Promise<void> {
    this.isBusy = true;
    for (let frame = this.waiting.shift(); frame; frame = this.waiting.shift()) {
      try {
        await this.handle(frame);
      } catch (error) {
        this.fail(error, frame);
      }
    }
    this.isBusy = false;
  }

  handle(frame: ClientFrame): void | Promise<void> {
    if (!this.wire.isOpen) return;
    if (frame.type === "ping") return this.wire.tell({ type: "pong" });
    if (frame.type === "hello") return this.hello(frame.token);
    if (!this.connection) return this.wire.close(closeCodes.unauthorised, "hello expected");
    return this.options.onFrame(this.connection, frame);
  }

  async hello(token: string | undefined): Promise<void> {
    const { ctx } = this.options;
    const { upgrade } = this;
    if (!upgrade || this.connection)
      return this.refuse(problem("malformed", "This connection said hello before."), null);
    const actor = await this.options.resolveActor(upgrade, token);
    if (actor.kind === "nobody" || !this.wire.isOpen) return this.wire.close(closeCodes.unauthorised, "sign in");
    if (actor.kind === "account" && !isOurOrigin(upgrade.headers, ctx.publicUrl))
      return this.wire.close(closeCodes.siteNotAllowed, "site not allowed");
    this.upgrade = null;
    clearTimeout(this.timer);
    this.timer = setTimeout(terminate.bind(this.wire.socket), silenceMs);
    this.connection = { wire: this.wire, ctx: { ...ctx, actor } };
    if (actor.kind === "account") ctx.live.join(this.wire, [`account:${actor.accountId}`]);
    try {
      await this.options.onHello(this.connection);
    } finally {
      // It may have gone while its audiences were looked up, and joined them after it had left.
      if (!this.wire.isOpen) this.options.onClose(this.connection);
    }
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
    this.wire.tell({ type: "refused", clientId, problem: words });
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
