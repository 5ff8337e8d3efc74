import { randomUUID } from "node:crypto";
import type { Duplex } from "node:stream";
import { closeCodes, type ServerFrame } from "@rapport/contracts";
import type { WebSocket } from "ws";

const slowReaderBytes = 1024 * 1024;

/** One function for all wires: an idle one keeps no more than it needs. */
const release = (wire: Wire) => wire.release();

/**
 * One live connection's way out. What it is sent within one turn of the loop leaves in one write: after a group commit that is often several
 * frames, and the write is the dearest part of a frame.
 */
export class Wire {
  readonly socket: WebSocket;
  readonly #stream: Duplex;
  #id: string | null = null;
  #gathers = false;

  constructor(socket: WebSocket, stream: Duplex) {
    this.socket = socket;
    this.#stream = stream;
  }

  /** Its name, the same on every node. */
  get id(): string {
    return (this.#id ??= randomUUID());
  }

  get isOpen(): boolean {
    return this.socket.readyState === this.socket.OPEN;
  }

  /** Whether it reads so slowly that a megabyte waits for it. */
  private get isBehind(): boolean {
    return this.socket.bufferedAmount > slowReaderBytes;
  }

  send(text: string): void {
    if (!this.isOpen) return;
    // Cut off: it comes back and fetches, and our memory stays bounded.
    if (this.isBehind) return this.close(closeCodes.slowReader, "slow reader");
    if (!this.#gathers) {
      this.#gathers = true;
      this.#stream.cork();
      process.nextTick(release, this);
    }
    this.socket.send(text);
  }

  tell(frame: ServerFrame): void {
    this.send(JSON.stringify(frame));
  }

  close(code: number, words: string): void {
    this.socket.close(code, words);
  }

  /** What was gathered leaves. */
  release(): void {
    this.#gathers = false;
    this.#stream.uncork();
  }
}
