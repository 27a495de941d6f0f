/** Visitors who choose, in a process of its own: `node client.ts PORT CONNECTIONS SECONDS BODY`; each waits for its answer, then another comes. Says what was measured, as JSON. */
import { randomBytes, randomUUID } from "node:crypto";
import { connect } from "node:net";

const [port = "0", connections = "64", seconds = "5", template = ""] = process.argv.slice(2);
const [before = "", after = ""] = template.split("{id}");
const length = Buffer.byteLength(before + after) + 36;
const times: number[] = [];
const warmUp = 2_000;
const begins = performance.now() + warmUp;
const ends = begins + Number(seconds) * 1000;
let bad = 0;

const visit = (): Promise<void> =>
  new Promise((resolve, reject) => {
    const socket = connect(Number(port), "127.0.0.1");
    socket.setNoDelay(true);
    let sentAt = 0;
    const next = (): void => {
      const address = `10.${randomBytes(3).join(".")}`;
      sentAt = performance.now();
      socket.write(
        `POST /consent/proofs HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: text/plain;charset=UTF-8\r\nX-Forwarded-For: ${address}\r\nContent-Length: ${length}\r\n\r\n${before}${randomUUID()}${after}`,
      );
    };
    socket.on("connect", next);
    socket.on("error", reject);
    socket.on("data", (answer) => {
      const now = performance.now();
      if (answer.toString("latin1", 9, 12) === "204") {
        if (sentAt > begins && now < ends) times.push(now - sentAt);
      } else bad++;
      if (now < ends) next();
      else socket.end(resolve);
    });
  });

await Promise.all(Array.from({ length: Number(connections) }, visit));
times.sort((a, b) => a - b);
const at = (share: number): number => times[Math.floor(times.length * share)] ?? NaN;
console.log(
  JSON.stringify({
    rate: times.length / Number(seconds),
    p50: at(0.5),
    p99: at(0.99),
    most: at(0.9999),
    bad,
  }),
);
