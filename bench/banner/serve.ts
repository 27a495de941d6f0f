import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { brotliCompressSync } from "node:zlib";
import type { Contender } from "./peers.ts";

export interface Served {
  readonly address: string;
  /** What was asked for beyond the page and its own style sheet, and what it weighed as sent. */
  readonly taken: { requests: number; bytes: number; missing: string[] };
  stop(): Promise<void>;
}

const site = "body{font:1rem/1.5 sans-serif;max-width:50rem;margin:auto}";
const article = `<main><h1>Vos droits</h1>${"<p>Des mots, et encore des mots, que l’on vient lire ici.</p>".repeat(60)}<p><a href="#" data-consent-open>Gestion des cookies</a></p></main>`;
const types = { js: "text/javascript", css: "text/css" } as const;

/** A page with one banner, every file compressed as small as it goes. */
export const serve = async ({ head, body = "", files, sheet = "" }: Contender): Promise<Served> => {
  const page = `<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>Vos droits</title><meta name="viewport" content="width=device-width"><link rel="stylesheet" href="/site.css">${head}</head><body>${body}${article}</body></html>`;
  const taken: Served["taken"] = { requests: 0, bytes: 0, missing: [] };
  const packed = new Map(
    Object.entries({ "/": page, "/site.css": site + sheet, ...files }).map(([path, text]) => [
      path,
      brotliCompressSync(text),
    ]),
  );
  const plain = brotliCompressSync(page.replace(head, "").replace(body, "")).length;
  const server = createServer((request, response) => {
    const [path = "/"] = (request.url ?? "/").split("?");
    const content = packed.get(path);
    if (path === "/favicon.ico" || content === undefined) {
      if (path !== "/favicon.ico") taken.missing.push(path);
      response.writeHead(404).end();
      return;
    }
    if (path === "/") taken.bytes += content.length - plain;
    else if (path === "/site.css") taken.bytes += content.length - brotliCompressSync(site).length;
    else {
      taken.requests += 1;
      taken.bytes += content.length;
    }
    const type = types[path.split(".").at(-1) as keyof typeof types] ?? "text/html; charset=utf-8";
    response
      .writeHead(200, {
        "content-type": type,
        "content-encoding": "br",
        "cache-control": "no-store",
      })
      .end(content);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    taken,
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
};
