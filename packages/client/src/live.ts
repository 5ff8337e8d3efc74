import type { ClientFrameInput, ServerFrame } from "@rapport/contracts";

/** `refused`: the server does not know us (4401) or this site (4403); trying again would not help. */
export type LiveState = "closed" | "connecting" | "ready" | "waiting" | "refused";

export interface LiveOptions {
  /** Where Rapport is (`https://rapport.example`), empty for the page's own origin. */
  url: string;
  /** The visitor's token; null when a session cookie says who we are. */
  token?: () => string | null;
  onFrame: (frame: ServerFrame) => void;
  onState: (state: LiveState) => void;
  WebSocketImpl?: typeof WebSocket;
}

export interface Live {
  open: () => void;
  close: () => void;
  /** Sends now if connected; false when the frame could not go. */
  send: (frame: ClientFrameInput) => boolean;
  state: () => LiveState;
  /** Tries at once instead of waiting for the next attempt. */
  retryNow: () => void;
}

const timing = { firstDelay: 500, longestDelay: 30_000, ping: 25_000, silence: 10_000 };
const pointless: readonly number[] = [4401, 4403];
/** What one may hear changed: nothing is wrong with the line. */
const greetAgain = 4409;

/** The live connection: says hello, keeps the line warm, and comes back by itself after any loss. */
export function createLive(options: LiveOptions): Live {
  return new LiveConnection(options);
}

class LiveConnection implements Live {
  readonly #options: LiveOptions;
  #socket: WebSocket | null = null;
  #state: LiveState = "closed";
  #attempts = 0;
  #retry: ReturnType<typeof setTimeout> | undefined;
  #heartbeat: ReturnType<typeof setTimeout> | undefined;

  constructor(options: LiveOptions) {
    this.#options = options;
  }

  open = (): void => {
    if (this.#state !== "closed" && this.#state !== "refused") return;
    this.#attempts = 0;
    this.#watchPage("addEventListener");
    this.#connect();
  };

  close = (): void => {
    this.#watchPage("removeEventListener");
    this.#drop();
    this.#become("closed");
  };

  send = (frame: ClientFrameInput): boolean => {
    if (this.#state !== "ready" || !this.#socket) return false;
    this.#socket.send(JSON.stringify(frame));
    return true;
  };

  state = (): LiveState => this.#state;

  retryNow = (): void => {
    if (this.#state === "waiting") this.#connect();
  };

  #wake = (): void => {
    if (globalThis.document?.visibilityState === "hidden") return;
    if (this.#state === "ready") this.#ping();
    else this.retryNow();
  };

  #watchPage(verb: "addEventListener" | "removeEventListener"): void {
    globalThis.window?.[verb]("online", this.#wake);
    globalThis.document?.[verb]("visibilitychange", this.#wake);
  }

  #connect(): void {
    this.#drop();
    this.#become("connecting");
    const Socket = this.#options.WebSocketImpl ?? WebSocket;
    const socket = new Socket(liveAddress(this.#options.url));
    this.#socket = socket;
    this.#expectWord();
    socket.onopen = () => {
      const token = this.#options.token?.();
      socket.send(JSON.stringify({ type: "hello", ...(token ? { token } : {}) }));
    };
    socket.onmessage = (event) => this.#receive(String(event.data));
    socket.onclose = (event) => this.#lost(event.code);
  }

  #receive(data: string): void {
    const frame = JSON.parse(data) as ServerFrame;
    this.#scheduleHeartbeat();
    if (frame.type === "ready") {
      this.#attempts = 0;
      this.#become("ready");
    }
    this.#options.onFrame(frame);
  }

  #lost(code: number): void {
    this.#drop();
    if (pointless.includes(code)) {
      this.#watchPage("removeEventListener");
      this.#become("refused");
      return;
    }
    if (code === greetAgain && this.#state === "ready") return this.#connect();
    this.#become("waiting");
    this.#retry = setTimeout(() => this.#connect(), retryDelay(this.#attempts, Math.random()));
    this.#attempts += 1;
  }

  #drop(): void {
    clearTimeout(this.#retry);
    clearTimeout(this.#heartbeat);
    const socket = this.#socket;
    this.#socket = null;
    if (!socket) return;
    socket.onopen = socket.onmessage = socket.onclose = null;
    socket.close();
  }

  #scheduleHeartbeat(): void {
    clearTimeout(this.#heartbeat);
    this.#heartbeat = setTimeout(() => this.#ping(), timing.ping);
  }

  #ping(): void {
    this.send({ type: "ping" });
    this.#expectWord();
  }

  /** A line that stays silent after a question is dead, even if nobody said so. */
  #expectWord(): void {
    clearTimeout(this.#heartbeat);
    this.#heartbeat = setTimeout(() => this.#lost(1006), timing.silence);
  }

  #become(state: LiveState): void {
    if (state === this.#state) return;
    this.#state = state;
    this.#options.onState(state);
  }
}

/** Exponential back-off with jitter between half and all of it, so that a restart does not bring everybody back at once. */
export function retryDelay(attempts: number, random: number): number {
  const ceiling = Math.min(timing.longestDelay, timing.firstDelay * 2 ** Math.min(attempts, 10));
  return ceiling / 2 + (ceiling / 2) * random;
}

function liveAddress(url: string): string {
  const base = url || globalThis.location.origin;
  return `${base.replace(/^http/, "ws")}/api/v1/live`;
}
