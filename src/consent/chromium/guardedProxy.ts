import { lookup } from "node:dns/promises";
import { createServer, request as ask, type IncomingMessage, type ServerResponse } from "node:http";
import { BlockList, connect, isIP, type AddressInfo, type Socket } from "node:net";

/** Where a host is, and whether that is a place of a private network. */
export interface Place {
  readonly address: string;
  readonly port: number;
  readonly isPrivate: boolean;
}

export type Locate = (host: string, port: number) => Promise<Place>;

/** The one way out of the scanner's browser. */
export interface GuardedProxy {
  readonly port: number;
  /** Private hosts that were refused. */
  refused(): readonly string[];
  close(): Promise<void>;
}

/** RFC 1918, 3927, 4193, 4291, 5735, 6598: what is no public address. */
const privatePlaces = new BlockList();
for (const [net, bits] of [
  ["0.0.0.0", 8],
  ["10.0.0.0", 8],
  ["100.64.0.0", 10],
  ["127.0.0.0", 8],
  ["169.254.0.0", 16],
  ["172.16.0.0", 12],
  ["192.0.0.0", 24],
  ["192.168.0.0", 16],
  ["198.18.0.0", 15],
  ["224.0.0.0", 3],
] as const)
  privatePlaces.addSubnet(net, bits, "ipv4");
for (const [net, bits] of [
  ["::", 127],
  ["fc00::", 7],
  ["fe80::", 10],
  ["ff00::", 8],
] as const)
  privatePlaces.addSubnet(net, bits, "ipv6");

/** Whether an address is none of the public network; an IPv4 address written as IPv6 is the one that it stands for. */
export const isPrivateAddress = (address: string): boolean => {
  const inner = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1] ?? address;
  return privatePlaces.check(inner, isIP(inner) === 6 ? "ipv6" : "ipv4");
};

/** Asks the resolver of the machine. */
export const locateByName: Locate = async (host, port) => {
  const { address } = await lookup(host.replace(/^\[|\]$/g, ""));
  return { address, port, isPrivate: isPrivateAddress(address) };
};

/**
 * A proxy on this machine through which a browser asks for everything. It connects to the very address that it has judged, so that no
 * name can lead to a private one later; private hosts are refused unless they were asked for by whoever scans.
 */
export const startGuardedProxy = async (
  asked: readonly string[],
  locate: Locate = locateByName,
): Promise<GuardedProxy> => {
  const refused = new Set<string>();
  const sockets = new Set<Socket>();
  const placeOf = async (host: string, port: number): Promise<Place | null> => {
    const place = await locate(host, port).catch(() => null);
    if (place === null || !place.isPrivate || asked.includes(host)) return place;
    refused.add(host);
    return null;
  };
  const forward = async (from: IncomingMessage, url: URL): Promise<IncomingMessage | null> => {
    const place = await placeOf(url.hostname, Number(url.port || 80));
    if (place === null) return null;
    return await new Promise((resolve) => {
      const onwards = ask(
        {
          host: place.address,
          port: place.port,
          method: from.method,
          path: `${url.pathname}${url.search}`,
          headers: { ...from.headers, host: url.host, connection: "close" },
        },
        resolve,
      );
      onwards.on("error", () => resolve(null));
      onwards.on("socket", (socket) => keep(socket));
      from.pipe(onwards);
    });
  };
  const keep = (socket: Socket): void => {
    sockets.add(socket);
    socket.on("error", () => socket.destroy());
    socket.on("close", () => sockets.delete(socket));
  };
  const answer = async (from: IncomingMessage, to: ServerResponse): Promise<void> => {
    const url = URL.parse(from.url ?? "");
    to.on("error", () => to.destroy());
    const answered = url?.protocol === "http:" ? await forward(from, url) : null;
    if (answered === null) {
      to.writeHead(502).end();
      return;
    }
    to.writeHead(answered.statusCode ?? 502, answered.rawHeaders);
    answered.on("error", () => to.destroy());
    answered.pipe(to);
  };
  const tunnel = async (from: IncomingMessage, socket: Socket, head: Buffer): Promise<void> => {
    const url = URL.parse(`https://${from.url ?? ""}`);
    socket.on("error", () => socket.destroy());
    const place = url === null ? null : await placeOf(url.hostname, Number(url.port || 443));
    if (place === null) {
      socket.end("HTTP/1.1 502 Bad Gateway\r\n\r\n");
      return;
    }
    const onwards = connect(place.port, place.address, () => {
      socket.write("HTTP/1.1 200 Connection Established\r\n\r\n");
      if (head.length > 0) onwards.write(head);
      onwards.pipe(socket);
      socket.pipe(onwards);
    });
    keep(onwards);
    onwards.on("error", () => socket.destroy());
    socket.on("close", () => onwards.destroy());
  };
  const server = createServer((from, to) => void answer(from, to));
  server.on("connection", keep);
  server.on("connect", (from: IncomingMessage, socket: Socket, head: Buffer) => {
    void tunnel(from, socket, head);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    port: (server.address() as AddressInfo).port,
    refused: () => [...refused],
    close: async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
};
