import { connect, createServer, type AddressInfo, type Socket } from "node:net";

/** A load balancer in front of nodes: each new connection goes to the next node that takes it. */
export interface Balancer {
  port: number;
  /** The ports of the nodes that are there. */
  ports: Set<number>;
  close(): Promise<void>;
}

export async function balancer(): Promise<Balancer> {
  const ports = new Set<number>();
  const open = new Set<Socket>();
  let turn = 0;
  const server = createServer((client) => {
    const all = [...ports];
    const port = all[(turn += 1) % Math.max(1, all.length)];
    if (port === undefined) return client.destroy();
    const node = connect(port, "127.0.0.1");
    for (const [one, other] of [
      [client, node],
      [node, client],
    ] as const) {
      open.add(one);
      one.pipe(other);
      one.on("error", () => other.destroy());
      one.on("close", () => {
        open.delete(one);
        other.destroy();
      });
    }
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  return {
    port: (server.address() as AddressInfo).port,
    ports,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        for (const socket of open) socket.destroy();
      }),
  };
}
