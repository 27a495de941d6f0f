import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { install } from "../../test/support/installation.ts";
import { inTemporaryFolder } from "../../test/support/temporaryFolder.ts";
import { copyUsedFolder } from "../../test/support/folderHolder.ts";
import { launchEmbedded } from "../platform/database/index.ts";

suite("a web whose database goes away", () => {
  test("answers 503 with a page that helps, signed in or not, and says no word of the server", () =>
    inTemporaryFolder(async (folder) => {
      await copyUsedFolder(`${folder}/postgres`);
      const server = await launchEmbedded({ folder: `${folder}/postgres`, durable: false });
      const site = await install({
        EGIDE_DATA: folder,
        DATABASE_URL: server.url,
        EGIDE_ROLE: "web",
      });
      try {
        // What a browser holds that signed in once; whether the session lives is for the database to say.
        const cookie = `egide-staff=${"a".repeat(43)}`;
        const get = async (path: string, headers: Readonly<Record<string, string>>) =>
          await fetch(site.address + path, { headers, redirect: "manual" });
        assert.equal((await get("/", { accept: "text/html", cookie })).status, 200);
        process.kill(server.pid, "SIGKILL");
        await server.ended;

        for (const [path, title] of [
          ["/", "Le service est momentanément indisponible"],
          ["/registre", "Le service est momentanément indisponible"],
          ["/en/console", "The service is unavailable for a moment"],
          ["/rien", "Le service est momentanément indisponible"],
        ] as const)
          for (const own of [{}, { cookie }]) {
            if (!("cookie" in own) && !["/", "/registre"].includes(path)) continue;
            const answer = await get(path, { accept: "text/html", ...own });
            const said = await answer.text();
            assert.equal(answer.status, 503, `${path}: ${said.slice(0, 500)}`);
            assert.match(answer.headers.get("content-type") ?? "", /^text\/html/);
            assert.equal(answer.headers.get("retry-after"), "30");
            assert.equal(answer.headers.get("set-cookie"), null, "the session is not given up");
            assert.ok(answer.headers.get("content-security-policy"));
            assert.ok(said.includes(`<h1>${title}</h1>`), said);
            assert.match(said, /web\.unavailable/);
            assert.doesNotMatch(said, /ECONN|undefined|127\.0\.0\.1|postgres/i);
          }
        const json = await get("/console", { accept: "application/json", cookie });
        assert.equal(json.status, 503);
        assert.equal(((await json.json()) as { code: string }).code, "web.unavailable");
        assert.equal((await get("/healthz", {})).status, 200, "alive is not ready");
        assert.equal((await get("/readyz", {})).status, 503);
        assert.match(site.said(), /"what":"database\.[a-z-]+ Error GET \/registre"/);
      } finally {
        await site.stop();
        await server.stop().catch(() => undefined);
      }
    }));
});
