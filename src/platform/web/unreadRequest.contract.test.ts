import assert from "node:assert/strict";
import { connect } from "node:net";
import { Readable } from "node:stream";
import { suite, test } from "node:test";
import { withAddress } from "../../../test/browser/site.ts";
import { webOptions } from "../../../test/support/web.ts";
import { addPage, html, open, openWeb, type Attempt } from "./index.ts";

const canary = "girafe-canari-7";

interface Said {
  readonly status: number;
  readonly headers: ReadonlyMap<string, string>;
  readonly body: string;
}

/** Sends bytes as they are, and reads until the server closes the connection. */
const say = async (address: string, request: string): Promise<Said> => {
  const { hostname, port } = new URL(address);
  const text = await new Promise<string>((resolve, reject) => {
    const chunks: Buffer[] = [];
    const socket = connect(Number(port), hostname, () => socket.write(request));
    socket.on("data", (chunk: Buffer) => chunks.push(chunk));
    socket.on("error", reject);
    socket.on("close", () => resolve(Buffer.concat(chunks).toString()));
  });
  const [head = "", body = ""] = text.split(/\r\n\r\n([^]*)/);
  const [line = "", ...fields] = head.split("\r\n");
  const headers = fields.map((field): [string, string] => {
    const [name = "", value = ""] = field.split(/: ([^]*)/);
    return [name.toLowerCase(), value];
  });
  return { status: Number(line.split(" ")[1]), headers: new Map(headers), body };
};

const unread = [
  [
    "more headers than are read",
    `GET / HTTP/1.1\r\nHost: a\r\nCookie: a=${canary.repeat(2_000)}\r\n\r\n`,
    431,
    "web.headers-too-large",
  ],
  ["a line that is none of HTTP", `GET / ${canary} SAYS\r\n\r\n`, 400, "web.invalid"],
  [
    "a header that cannot be one",
    `GET / HTTP/1.1\r\nHost: a\r\n${canary} : \u0001\r\n\r\n`,
    400,
    "web.invalid",
  ],
] as const;

suite("what Node cannot read as a request", () => {
  test("gets a page in both languages with every header of the site, and nothing of it is told", async () => {
    const told: Attempt[] = [];
    const reported: string[] = [];
    const web = await openWeb(
      webOptions({
        secure: true,
        onAttempt: (attempt) => void told.push(attempt),
        report: (line) => void reported.push(line),
      }),
    );
    addPage(web, {
      paths: { fr: "/page", en: "/en/page" },
      access: open,
      render: async () => ({ title: "Page", main: html`<h1>Page</h1>` }),
    });
    await withAddress(web, async (address) => {
      const page = await say(address, "GET /page HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");
      assert.equal(page.status, 200);
      const safety = [...page.headers].filter(
        ([name]) => !/^(?:content-(?!sec)|cache-control|date|etag|vary|connection|tran)/.test(name),
      );
      assert.ok(safety.length > 10, JSON.stringify(safety));
      for (const [what, request, status, code] of unread) {
        told.length = 0;
        const answer = await say(address, request);
        assert.equal(answer.status, status, what);
        for (const [name, value] of safety)
          assert.equal(answer.headers.get(name), value, `${what}: ${name}`);
        assert.equal(answer.headers.get("connection"), "close");
        assert.equal(answer.headers.get("content-type"), "text/html; charset=utf-8");
        assert.equal(answer.headers.get("cache-control"), "no-store");
        assert.equal(
          answer.headers.get("content-length"),
          String(Buffer.byteLength(answer.body)),
          what,
        );
        assert.match(answer.body, /<html lang="fr">[^]*href="\/"[^]*<section lang="en">/);
        assert.ok(answer.body.includes(`<code>${code}</code>`), what);
        assert.doesNotMatch(answer.body, /girafe/);
        assert.deepEqual(told, [{ kind: "malformed", method: "none", route: "none" }], what);
      }
      assert.deepEqual(reported, []);
    });
  });

  test("never stands in the middle of an answer that is on its way", async () => {
    const web = await openWeb(webOptions());
    web.get("/long", { config: { access: open } }, async (_request, reply) => {
      const lines = async function* (): AsyncGenerator<string> {
        yield "first\n";
        await second.promise;
        yield "second\n";
      };
      return await reply.type("text/csv").send(Readable.from(lines()));
    });
    const second = Promise.withResolvers<void>();
    await withAddress(web, async (address) => {
      const { hostname, port } = new URL(address);
      const text = await new Promise<string>((resolve) => {
        let said = "";
        const socket = connect(Number(port), hostname, () =>
          socket.write("GET /long HTTP/1.1\r\nHost: a\r\n\r\n"),
        );
        socket.on("data", (chunk: Buffer) => {
          said += chunk.toString();
          if (said.endsWith("first\n\r\n")) socket.write(`GET / ${canary} SAYS\r\n\r\n`);
        });
        socket.on("error", () => undefined);
        socket.on("close", () => resolve(said));
      });
      second.resolve();
      assert.match(text, /^HTTP\/1\.1 200 [^]*first/);
      assert.doesNotMatch(text, /HTTP\/1\.1 400|<html/);
    });
  });
});
