import assert from "node:assert/strict";
import { once } from "node:events";
import { request, type IncomingHttpHeaders, type IncomingMessage } from "node:http";
import { connect } from "node:net";
import { text } from "node:stream/consumers";
import { suite, test } from "node:test";
import { setTimeout as pause } from "node:timers/promises";
import type { FastifyInstance } from "fastify";
import { webOptions } from "../../../test/support/web.ts";
import { FailureError } from "../../kernel/index.ts";
import { installDraining, observeRequests, type Draining } from "../observation/index.ts";
import { webFailure } from "./errors.ts";
import { open } from "./open.ts";
import { openWeb } from "./openWeb.ts";

interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

interface Here {
  readonly web: FastifyInstance;
  /** What was taken, by which way: "swift body" or "route body". */
  readonly taken: string[];
  readonly asked: string[];
  readonly logged: unknown[];
  readonly draining: Draining;
  readonly port: number;
  send(headers: Readonly<Record<string, string>>, parts?: readonly string[]): Promise<Answer>;
  metrics(): Promise<string>;
}

/** A route that takes bodies of eight characters; a swift one that takes those without « bad » in them. */
const withPosts = async (
  work: (here: Here) => Promise<void>,
  proxies: readonly string[] = [],
): Promise<void> => {
  const [taken, asked, logged]: [string[], string[], unknown[]] = [[], [], []];
  const web = await openWeb({ ...webOptions(), proxies });
  const source = observeRequests(web, (line) => void logged.push(line));
  const draining = installDraining(web, () => {
    throw new FailureError(webFailure("web.stopping"));
  });
  web.swiftPosts.add({
    path: "/bodies",
    largest: 8,
    types: ["text/plain"],
    headers: { "cache-control": "no-store" },
    admits: (address) => asked.push(address) < 100,
    take: async (body) => {
      if (body === "bad fail") throw new Error("a defect");
      if (body.includes("bad")) return false;
      if (body === "slowly") await pause(150);
      return taken.push(`swift ${body}`) > 0;
    },
  });
  web.post(
    "/bodies",
    { config: { access: open, plain: true, anyOrigin: true } },
    async (got, reply) => {
      taken.push(`route ${String(got.body)}`);
      return await reply.code(202).send({ from: got.ip });
    },
  );
  const port = Number(new URL(await web.listen({ host: "127.0.0.1", port: 0 })).port);
  const send: Here["send"] = async (headers, parts = []) => {
    const sent = request({ port, host: "127.0.0.1", path: "/bodies", method: "POST", headers });
    const answered = once(sent, "response");
    for (const part of parts) sent.write(part);
    sent.end();
    const [answer] = (await answered) as [IncomingMessage];
    return { status: answer.statusCode ?? 0, headers: answer.headers, body: await text(answer) };
  };
  const metrics = async (): Promise<string> => JSON.stringify(await source.read());
  try {
    await work({ web, taken, asked, logged, draining, port, send, metrics });
  } finally {
    await web.close();
  }
};

const plain = (length: number) =>
  ({ "content-type": "text/plain;charset=UTF-8", "content-length": String(length) }) as const;

suite("what is taken before the framework sees it", () => {
  test("is answered with 204, measured and logged once, by its route", async () => {
    await withPosts(async ({ send, taken, logged, metrics }) => {
      const answer = await send(plain(3), ["o", "ne"]);
      assert.equal(answer.status, 204);
      assert.equal(answer.headers["cache-control"], "no-store");
      assert.deepEqual(taken, ["swift one"]);
      assert.equal(logged.length, 1);
      assert.match(JSON.stringify(logged), /"method":"POST","route":"\/bodies","status":204/);
      assert.match(await metrics(), /"route":"\/bodies","status":"2xx"/);
      assert.match(await metrics(), /egide_requests_open[^]*"value":0/);
    });
  });

  test("comes to the route whole, once, when it is refused or fails, with where it came from", async () => {
    await withPosts(async ({ send, taken, logged }) => {
      for (const body of ["bad", "bad fail"]) {
        const answer = await send(plain(body.length), [body]);
        assert.equal(answer.status, 202);
        assert.deepEqual(JSON.parse(answer.body), { from: "127.0.0.1" });
      }
      assert.deepEqual(taken, ["route bad", "route bad fail"]);
      assert.equal(logged.length, 2);
    });
  });

  test("is left to the route where it is unusual: no length, another type, too long, asking first", async () => {
    await withPosts(async ({ send, taken, asked }) => {
      assert.equal((await send({ "content-type": "text/plain" }, ["on", "e"])).status, 202);
      assert.equal((await send({ ...plain(9) }, ["nine long"])).status, 202);
      assert.equal(
        (await send({ "content-type": "text/css", "content-length": "1" }, ["x"])).status,
        415,
      );
      assert.equal((await send({ ...plain(3), expect: "100-continue" }, ["two"])).status, 202);
      assert.ok(
        taken.every((each) => each.startsWith("route ")),
        taken.join(),
      );
      assert.deepEqual(asked, [], "nothing of it was counted twice");
    });
  });

  test("is counted by the address that a trusted proxy names, and by no other's word", async () => {
    const forwarded = { ...plain(1), "x-forwarded-for": "192.0.2.7" };
    await withPosts(async ({ send, asked }) => {
      await send(forwarded, ["x"]);
      assert.deepEqual(asked, ["127.0.0.1"]);
    });
    await withPosts(
      async ({ send, asked }) => {
        await send(forwarded, ["x"]);
        const refused = await send({ ...forwarded, ...plain(3) }, ["bad"]);
        assert.deepEqual(asked, ["192.0.2.7", "192.0.2.7"]);
        assert.deepEqual(JSON.parse(refused.body), { from: "192.0.2.7" });
      },
      ["127.0.0.1"],
    );
  });

  test("is not taken of whoever went away in its midst", async () => {
    await withPosts(async ({ port, taken, send, metrics }) => {
      const socket = connect(port, "127.0.0.1");
      socket.write(
        "POST /bodies HTTP/1.1\r\nHost: a\r\nContent-Type: text/plain\r\nContent-Length: 8\r\n\r\nhalf",
      );
      await pause(50);
      socket.destroy();
      await pause(50);
      assert.equal((await send(plain(3), ["one"])).status, 204, "the server lives");
      assert.deepEqual(taken, ["swift one"]);
      assert.match(await metrics(), /egide_requests_open[^]*"value":0/);
    });
  });

  test("is waited for by a server that ends, which takes no other", async () => {
    await withPosts(async ({ send, draining, taken }) => {
      const slow = send(plain(6), ["slowly"]);
      await pause(50);
      const drained = draining.drain(5);
      const late = await send(plain(3), ["one"]);
      assert.equal(late.status, 503);
      assert.equal(late.headers["retry-after"], "5");
      assert.equal((await slow).status, 204);
      await drained;
      assert.deepEqual(taken, ["swift slowly"]);
    });
  });
});
