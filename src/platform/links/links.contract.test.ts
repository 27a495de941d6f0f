import assert from "node:assert/strict";
import { once } from "node:events";
import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { suite, test } from "node:test";
import { askLink, isPublicAddress, linksIn, type LinkAnswer } from "./index.ts";

const withSite = async (
  use: (parts: {
    ask(path: string, host?: string): Promise<LinkAnswer>;
    readonly asked: string[];
    readonly port: number;
  }) => Promise<void>,
): Promise<void> => {
  const asked: string[] = [];
  const answer = ({ url = "/", method = "" }: IncomingMessage): readonly [number, string?] => {
    asked.push(`${method} ${url}`);
    if (url === "/no-head") return [method === "HEAD" ? 405 : 200];
    if (url === "/moved") return [301, "/there"];
    if (url === "/for-now") return [302, "/there"];
    if (url === "/round") return [302, "/round"];
    if (url === "/inwards") return [302, "http://interne.example/secret"];
    if (url === "/to-file") return [302, "file:///etc/passwd"];
    const status = /^\/(\d{3})$/.exec(url)?.[1];
    return [status === undefined ? 200 : Number(status)];
  };
  const server = createServer((request, response) => {
    const [status, location] = answer(request);
    response.writeHead(status, location === undefined ? {} : { location });
    response.end(request.method === "GET" ? "x".repeat(100_000) : undefined);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  const caller = {
    agent: "Egide links",
    patience: 1_000,
    resolve: async (host: string) => (host === "interne.example" ? ["192.168.1.1"] : ["127.0.0.1"]),
    mayCall: (address: string) => address === "127.0.0.1",
  };
  try {
    await use({
      asked,
      port,
      ask: async (path, host = "site.example") =>
        await askLink(`http://${host}:${port}${path}`, caller),
    });
  } finally {
    server.closeAllConnections();
    await new Promise((done) => server.close(done));
  }
};

suite("a link", () => {
  test("is there, has moved, is gone, fails, or lets no program in, as its site says (REC-53)", async () => {
    await withSite(async ({ ask, port }) => {
      const to = `http://site.example:${port}/there`;
      assert.deepEqual(await ask("/there"), { kind: "there", status: 200, movedTo: null });
      assert.deepEqual(await ask("/no-head"), { kind: "there", status: 200, movedTo: null });
      assert.deepEqual(await ask("/moved"), { kind: "there", status: 200, movedTo: to });
      assert.deepEqual(await ask("/for-now"), { kind: "there", status: 200, movedTo: null });
      assert.deepEqual(await ask("/404"), { kind: "broken", status: 404 });
      assert.deepEqual(await ask("/403"), { kind: "reserved", status: 403 });
      assert.deepEqual(await ask("/503"), { kind: "failing", status: 503, reason: "status" });
      assert.deepEqual(await ask("/round"), { kind: "refused", reason: "redirects" });
    });
  });

  test("is asked for by HEAD, and by GET only where that is not answered well", async () => {
    await withSite(async ({ ask, asked }) => {
      await ask("/there");
      await ask("/404");
      assert.deepEqual(asked, ["HEAD /there", "HEAD /404", "GET /404"]);
    });
  });

  test("is never asked for within a network, by its address, by its name or by a redirect (ASVS V1.3.6)", async () => {
    await withSite(async ({ ask, asked, port }) => {
      assert.deepEqual(await ask("/inwards"), { kind: "refused", reason: "address" });
      assert.deepEqual(await ask("/to-file"), { kind: "refused", reason: "protocol" });
      assert.deepEqual(await ask("/x", "interne.example"), { kind: "refused", reason: "address" });
      assert.deepEqual(await ask("/x", "lea:secret@site.example"), {
        kind: "refused",
        reason: "password",
      });
      assert.equal(asked.filter((each) => each.endsWith("/x")).length, 0);
      const real = { agent: "Egide links", patience: 1_000 };
      for (const host of [
        `127.0.0.1:${port}`,
        "[::1]",
        "2130706433",
        "localhost",
        "169.254.169.254",
        "[::ffff:127.0.0.1]",
      ])
        assert.deepEqual(
          await askLink(`http://${host}/x`, real),
          { kind: "refused", reason: "address" },
          host,
        );
      assert.equal(asked.filter((each) => each.endsWith("/x")).length, 0);
    });
  });

  test("fails with a code where nobody answers", async () => {
    const nobody = { agent: "x", patience: 500, mayCall: () => true };
    const away = await askLink("http://127.0.0.1:1/", nobody);
    assert.deepEqual(away, { kind: "failing", status: null, reason: "ECONNREFUSED" });
    const lost = { ...nobody, resolve: async () => [] };
    assert.deepEqual(await askLink("http://nulle-part.example/", lost), {
      kind: "failing",
      status: null,
      reason: "ENOTFOUND",
    });
  });
});

suite("addresses", () => {
  test("of a network, a machine, a document or a group are no sites", () => {
    for (const address of [
      "10.1.2.3",
      "172.31.0.1",
      "192.168.0.9",
      "127.1.1.1",
      "169.254.169.254",
      "100.64.0.1",
      "0.0.0.0",
      "224.0.0.1",
      "255.255.255.255",
      "::1",
      "::",
      "fe80::1",
      "fd00::1",
      "::ffff:10.0.0.1",
      "64:ff9b::a00:1",
      "2002:a00:1::",
      "2001:db8::1",
      "ff02::1",
      "nowhere",
    ])
      assert.equal(isPublicAddress(address), false, address);
    for (const address of ["8.8.8.8", "172.32.0.1", "2a00:1450:4007::1", "2600::1"])
      assert.equal(isPublicAddress(address), true, address);
  });
});

suite("the links of a text", () => {
  test("are its addresses of the web, each once, without what ends the sentence", () => {
    assert.deepEqual(
      linksIn(
        'Voir https://www.cnil.fr/fr/plaintes. Ou (https://fr.wikipedia.org/wiki/Droit_(droit)) ; <a href="http://a.example/x?y=1&z=2#haut">là</a>, https://www.cnil.fr/fr/plaintes, ftp://non.example',
      ),
      [
        "https://www.cnil.fr/fr/plaintes",
        "https://fr.wikipedia.org/wiki/Droit_(droit)",
        "http://a.example/x?y=1&z=2",
      ],
    );
  });
});
