/**
 * Asks one address at a fixed rate, whether or not the answers keep up, and writes how long each took, in milliseconds:
 * node load.ts URL RATE SECONDS [COOKIE]. A process of its own, so that what it does is not counted against the server.
 */
import { Agent, request } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";

const [url = "", rate = "50", seconds = "10", cookie = ""] = process.argv.slice(2);
const agent = new Agent({ keepAlive: true, maxSockets: 64 });
const headers = { accept: "text/html", "accept-encoding": "br, gzip", cookie };

const ask = async (): Promise<number> =>
  await new Promise((resolve, reject) => {
    const began = performance.now();
    request(url, { agent, headers }, (answer) => {
      answer.resume();
      answer.on("end", () =>
        answer.statusCode === 200
          ? resolve(performance.now() - began)
          : reject(new Error(`${url}: ${answer.statusCode}`)),
      );
    })
      .on("error", reject)
      .end();
  });

// The first answers find cold caches, and count for nobody.
for (let n = 0; n < 20; n++) await ask();
const asked: Promise<number>[] = [];
const start = performance.now();
for (let n = 0; n < Number(rate) * Number(seconds); n++) {
  const due = start + (n * 1_000) / Number(rate);
  await sleep(Math.max(0, due - performance.now()));
  asked.push(ask());
}
process.stdout.write(JSON.stringify(await Promise.all(asked)));
agent.destroy();
