import { createServer } from "node:http";
import { openDatabase } from "@rapport/server/bench";
import { type WebSocket, WebSocketServer } from "ws";
import { serveParent } from "../child.ts";

/*
 * The floor: what any chat on this database and socket library must do and nothing else. A frame comes, a row is written in one commit, the
 * sender hears that it is written, the other connections of the conversation get it. `plain`: one INSERT a message. `grouped`: a multi-row
 * INSERT as soon as the last has committed.
 */
const [folder = "", json = "{}"] = process.argv.slice(2);
const { mode = "plain", pairs: count = 100 } = JSON.parse(json) as { mode?: "plain" | "grouped"; pairs?: number };
const silent = () => undefined;
const database = await openDatabase({
  dataFolder: folder,
  log: { debug: silent, info: silent, warn: silent, error: silent },
});
await database.pool.query(
  "create table messages (id bigint generated always as identity primary key, conversation text not null, client_id text not null, text text not null, sent_at timestamptz not null default now())",
);

interface Item {
  conversation: string;
  clientId: string;
  text: string;
  done(): void;
}

let queue: Item[] = [];
let writing = false;

async function writePlain(item: Item): Promise<void> {
  await database.pool.query({
    name: "one",
    text: "insert into messages (conversation, client_id, text) values ($1, $2, $3)",
    values: [item.conversation, item.clientId, item.text],
  });
  item.done();
}

async function writeGrouped(): Promise<void> {
  writing = true;
  while (queue.length > 0) {
    const batch = queue;
    queue = [];
    const column = (name: "conversation" | "clientId" | "text") => batch.map((item) => item[name]);
    const values = [column("conversation"), column("clientId"), column("text")];
    await database.pool.query({
      name: "many",
      text: "insert into messages (conversation, client_id, text) select * from unnest($1::text[], $2::text[], $3::text[])",
      values,
    });
    for (const item of batch) item.done();
  }
  writing = false;
}

const rooms = new Map<string, Set<WebSocket>>();
const http = createServer();
const sockets = new WebSocketServer({ server: http, perMessageDeflate: false });
sockets.on("connection", (socket) => {
  socket.on("message", (data) => {
    const frame = JSON.parse(String(data)) as {
      type: string;
      token: string;
      conversationId: string;
      draft: { clientId: string; text: string };
    };
    if (frame.type === "hello") {
      const room = rooms.get(frame.token) ?? new Set();
      rooms.set(frame.token, room.add(socket));
      socket.send(JSON.stringify({ type: "ready" }));
      return;
    }
    const { conversationId: conversation, draft } = frame;
    const done = () => {
      const message = { conversationId: conversation, clientId: draft.clientId, text: draft.text };
      socket.send(JSON.stringify({ type: "ack", clientId: draft.clientId, message }));
      const text = JSON.stringify({ type: "message", message });
      for (const other of rooms.get(conversation) ?? []) if (other !== socket) other.send(text);
    };
    const item = { conversation, clientId: draft.clientId, text: draft.text, done };
    if (mode === "plain") return void writePlain(item);
    queue.push(item);
    if (!writing) void writeGrouped();
  });
});

await new Promise<void>((resolve) => http.listen(0, "127.0.0.1", resolve));
const address = http.address();
serveParent({
  port: typeof address === "object" && address ? address.port : 0,
  pairs: Array.from({ length: count }, (_, n) => ({ token: `c${n}`, conversationId: `c${n}` })),
  answers: {},
  stop: async () => {
    for (const socket of sockets.clients) socket.terminate();
    await database.close();
  },
});
