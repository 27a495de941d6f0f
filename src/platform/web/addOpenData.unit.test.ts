import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { webOptions } from "../../../test/support/web.ts";
import { addOpenData, openWeb } from "./index.ts";

const origin = "https://ailleurs.example";
const withData = async (
  use: (web: Awaited<ReturnType<typeof openWeb>>) => Promise<void>,
): Promise<void> => {
  const web = await openWeb(webOptions());
  addOpenData(web, {
    path: "/donnees/:name",
    rateLimit: { max: 4, timeWindow: "1 minute" },
    answer: async (request, reply) => {
      const { name } = request.params as { readonly name: string };
      if (name === "absent") return reply.callNotFound();
      if (name === "moved") return reply.redirect("/donnees/here", 303);
      return reply.header("etag", '"1"').send({ name });
    },
  });
  try {
    await use(web);
  } finally {
    await web.close();
  }
};

suite("open data", () => {
  test("answer a browser that asks beforehand: who, how, with which headers, for how long", async () => {
    await withData(async (web) => {
      const { statusCode, body, headers } = await web.inject({
        method: "OPTIONS",
        url: "/donnees/here",
        headers: {
          origin,
          "access-control-request-method": "GET",
          "access-control-request-headers": "if-none-match",
        },
      });
      assert.deepEqual([statusCode, body], [204, ""]);
      assert.equal(headers["access-control-allow-origin"], "*");
      assert.equal(headers["access-control-allow-methods"], "GET, HEAD");
      assert.match(String(headers["access-control-allow-headers"]), /\bIf-None-Match\b/);
      assert.equal(headers["access-control-allow-credentials"], undefined);
      assert.equal(headers.allow, "GET, HEAD, OPTIONS");
      assert.equal(headers["access-control-max-age"], "86400");
      const page = await web.inject({ method: "OPTIONS", url: "/accessibilite" });
      assert.equal(page.statusCode, 404, "a page is read where it stands");
    });
  });

  test("are read from anywhere whatever the answer is, with their tag, and written from nowhere", async () => {
    await withData(async (web) => {
      for (const [name, status] of [
        ["here", 200],
        ["absent", 404],
        ["moved", 303],
        ["here", 200],
        ["here", 429],
      ] as const) {
        const { statusCode, headers } = await web.inject({
          url: `/donnees/${name}`,
          headers: { origin },
        });
        assert.equal(statusCode, status);
        assert.equal(headers["access-control-allow-origin"], "*", name);
        assert.match(String(headers["access-control-expose-headers"]), /\bETag\b.*\bRetry-After\b/);
        assert.equal(headers["cross-origin-resource-policy"], "cross-origin");
      }
      for (const method of ["POST", "PUT", "DELETE"] as const) {
        const written = await web.inject({ method, url: "/donnees/here", headers: { origin } });
        assert.ok(written.statusCode >= 400, method);
        assert.equal(written.headers["access-control-allow-origin"], undefined, method);
      }
    });
  });
});
