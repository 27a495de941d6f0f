/**
 * Asks for pages at a fixed rate, one after the other, whether or not the answers keep up, and writes how long each took, in milliseconds:
 * node load.ts PAGES RATE SECONDS, where PAGES is a JSON list of { url, cookie? }. A process of its own, so that what it does is not
 * counted against the server.
 */
import { Agent, request } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";

const [list = "[]", rate = "50", seconds = "10"] = process.argv.slice(2);
const pages = JSON.parse(list) as readonly { readonly url: string; readonly cookie?: string }[];
const agent = new Agent({ keepAlive: true, maxSockets: 64 });
const accept = { accept: "text/html", "accept-encoding": "br, gzip" };

const ask = async (n: number): Promise<number> =>
  await new Promise((resolve, reject) => {
    const { url = "", cookie = "" } = pages[n % pages.length] ?? {};
    // Many visitors, where the server believes a proxy: none of them asks too often.
    const headers = { ...accept, cookie, "x-forwarded-for": `10.0.${(n >> 8) % 256}.${n % 256}` };
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
for (let n = 0; n < Math.max(20, pages.length); n++) await ask(n);
const asked: Promise<number>[] = [];
const start = performance.now();
for (let n = 0; n < Number(rate) * Number(seconds); n++) {
  const due = start + (n * 1_000) / Number(rate);
  await sleep(Math.max(0, due - performance.now()));
  asked.push(ask(n));
}
process.stdout.write(JSON.stringify(await Promise.all(asked)));
agent.destroy();
