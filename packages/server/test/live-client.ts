import type { ClientFrameInput, ServerFrame } from "@rapport/contracts";
import { WebSocket } from "ws";

/** One raw live connection: what it was told, and how it ended. */
export interface LiveClient {
  frames: ServerFrame[];
  /** Whether it was ever opened, and the code it was closed with. */
  closed: Promise<number>;
  say(frame: ClientFrameInput | string): void;
  /** The next frame that is like this, also when it came before. */
  next(type: ServerFrame["type"]): Promise<ServerFrame>;
  end(): void;
}

export async function liveClient(url: string, headers: Record<string, string> = {}): Promise<LiveClient> {
  const socket = new WebSocket(url, { headers });
  const frames: ServerFrame[] = [];
  const waiting = new Set<() => void>();
  const closed = new Promise<number>((resolve) => socket.on("close", resolve));
  socket.on("error", () => undefined);
  socket.on("message", (data) => {
    frames.push(JSON.parse(String(data)) as ServerFrame);
    for (const look of waiting) look();
  });
  await new Promise<void>((resolve, reject) => socket.on("open", resolve).on("error", reject));
  let taken = 0;
  return {
    frames,
    closed,
    say: (frame) => socket.send(typeof frame === "string" ? frame : JSON.stringify(frame)),
    next: (type) =>
      new Promise((resolve, reject) => {
        const look = () => {
          const at = frames.findIndex((frame, index) => index >= taken && frame.type === type);
          if (at < 0) return;
          taken = at + 1;
          waiting.delete(look);
          resolve(frames[at]!);
        };
        waiting.add(look);
        void closed.then((code) => reject(new Error(`closed with ${code} before ${type}`)));
        look();
      }),
    end: () => socket.terminate(),
  };
}
