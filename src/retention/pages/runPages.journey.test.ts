import assert from "node:assert/strict";
import { suite, test } from "node:test";
import type { FastifyInstance, LightMyRequestResponse } from "fastify";
import { webOptions } from "../../../test/support/web.ts";
import type { Visitor } from "../../platform/access/index.ts";
import { contextOf, openWeb } from "../../platform/web/index.ts";
import { retentionErrors } from "../errors.ts";
import { runRules } from "../execution/actions/runRules.ts";
import { openTestPlatform, policyFiles, policyOf } from "../execution/platform.fixture.ts";
import { insertion, storeKinds } from "../execution/store.fixture.ts";
import { simulate } from "../simulation/actions/simulate.ts";
import { addRunPages } from "./runRoutes.ts";
import { runsToday } from "./runsToday.ts";
import type { RetentionConsole } from "./retentionConsole.ts";

const staff = (name: string): Visitor => ({
  kind: "staff",
  account: `account of ${name}`,
  name,
  assignments: [],
  authenticatedAt: Temporal.Instant.from("2030-03-01T09:00:00Z"),
  session: name,
});

/** The console of a body with one store of three files, two of them due; whoever is named in a header is signed in. */
const withConsole = async (
  use: (
    web: FastifyInstance,
    parts: RetentionConsole,
    rows: (table: string) => Promise<number>,
  ) => Promise<void>,
): Promise<void> => {
  const [kind] = storeKinds();
  assert.ok(kind);
  const store = await kind.make();
  const platform = await openTestPlatform();
  const options = webOptions();
  const web = await openWeb({
    ...options,
    gate: {
      ...options.gate,
      authorise: (visitor, _action, { body }) =>
        visitor.kind === "anonymous" ? "sign-in" : body === "valmarine" ? "allowed" : "unknown",
      visitorOf: async ({ headers }) =>
        typeof headers["x-name"] === "string" ? staff(headers["x-name"]) : { kind: "anonymous" },
    },
  });
  try {
    const days = ["2019-01-01", "2025-02-28", "2026-05-01"];
    await store.run(
      insertion(
        "dossier",
        days.map((closed_on, id) => ({ id, closed_on, nom: "Ysaline" })),
      ),
    );
    const dependencies = platform.dependencies(store);
    const policy = await policyOf({
      ...policyFiles(store.url),
      "policy.yaml": "approval: { first: true }\n",
    });
    const parts: RetentionConsole = {
      ...dependencies,
      desk: null,
      frame: async (_context, _body, _section, content) => content,
      may: ({ visitor }, _body, action) =>
        visitor.kind === "staff" && (visitor.name !== "Ermance Vidal" || action === "runs.read"),
      policyOf: async (body) => (body === "valmarine" ? { ok: true, policy } : null),
      preview: async (of) => await simulate(dependencies, of, dependencies.clock.now()),
      requestRun: async (_policy, by) => {
        const requestedBy = by.name;
        await runRules(dependencies, { policy, rules: policy.rules, execute: true, requestedBy });
      },
      catalogue: async () => retentionErrors,
    };
    addRunPages(web, parts);
    await use(web, parts, async (table) => (await store.rows(table)).length);
  } finally {
    await web.close();
    await platform.close();
    await store.close();
  }
};

const decoded = (answer: LightMyRequestResponse): string =>
  answer.body.replaceAll("&#39;", "'").replaceAll("&quot;", '"');

suite("runs in the console", () => {
  test("are shown before they are confirmed, agreed to by another, and end exactly what was shown", async () => {
    await withConsole(async (web, parts, rows) => {
      const get = async (name: string, url: string) =>
        await web.inject({ url, headers: { "x-name": name } });
      const post = async (name: string, url: string, fields: Record<string, string> = {}) => {
        const shown = await get(name, url);
        const token = /name="_csrf" value="([^"]+)"/.exec(shown.body)?.[1] ?? assert.fail(url);
        const cookie = shown.cookies.map((each) => `${each.name}=${each.value}`).join("; ");
        return await web.inject({
          method: "POST",
          url,
          headers: {
            "content-type": "application/x-www-form-urlencoded",
            "x-name": name,
            cookie,
          },
          payload: new URLSearchParams({ _csrf: token, ...fields }).toString(),
        });
      };
      const list = "/console/valmarine/executions";

      assert.match((await get("Orane Velmont", list)).body, /Aucune exécution n’a encore eu lieu/);
      const preview = await get("Orane Velmont", `${list}/preparer`);
      assert.match(preview.body, /clore-dossiers[^]*suppression[^]*28 février 2025[^]*2 dossier/);
      assert.equal(await rows("dossier"), 3, "a preview writes nothing");

      const asked = await post("Orane Velmont", `${list}/preparer`);
      assert.equal(asked.statusCode, 303);
      assert.equal(await rows("dossier"), 3, "the first run of a rule waits for somebody else");
      const waiting = await get("Orane Velmont", list);
      assert.match(waiting.body, /Demandée par Orane Velmont/);
      const path =
        /href="([^"]+\/accords\/[^"]+)"/.exec(waiting.body)?.[1] ?? assert.fail("no link");

      assert.match((await get("Orane Velmont", path)).body, /l’accord d’une autre personne/);
      const today = async (name: string) =>
        await runsToday(parts)(
          "valmarine",
          contextOf({ visitor: staff(name), now: parts.clock.now() }),
        );
      assert.equal((await today("Tancrède Loriol"))[0]?.href, path);
      assert.deepEqual(await today("Orane Velmont"), [], "nobody agrees to their own request");
      assert.deepEqual(await today("Ermance Vidal"), [], "who only reads has nothing to do");
      const read = (await get("Ermance Vidal", list)).body;
      assert.match(read, /Demandée par Orane Velmont/);
      assert.doesNotMatch(read, /\/accords\/|\/preparer/);
      const wrong = await post("Tancrède Loriol", path, { typed: "000000000000" });
      assert.equal(wrong.statusCode, 409);
      assert.match(decoded(wrong), /value="000000000000"/);
      const digest = /<code>([0-9a-f]{12})<\/code>/.exec(
        (await get("Tancrède Loriol", path)).body,
      )?.[1];
      const agreed = await post("Tancrède Loriol", path, { typed: digest ?? "" });
      assert.equal(agreed.statusCode, 303);
      assert.equal((await get("Tancrède Loriol", path)).statusCode, 404, "agreed once");

      await post("Orane Velmont", `${list}/preparer`);
      assert.equal(await rows("dossier"), 1);
      const after = await get("Orane Velmont", list);
      const run =
        /href="([^"]+\/executions\/(?!preparer|accords)[^"/]+)"/.exec(after.body)?.[1] ?? "";
      const page = await get("Orane Velmont", run);
      assert.match(page.body, /terminée[^]*écritures \d+ à \d+ du journal[^]*2 dossier/);
      assert.doesNotMatch(page.body + after.body, /Ysaline/);
      assert.match((await get("Orane Velmont", `${list}/preparer`)).body, /Rien n’est dû/);
    });
  });

  test("do not exist for another body, and ask strangers to sign in", async () => {
    await withConsole(async (web) => {
      const other = await web.inject({
        url: "/console/littoral/executions",
        headers: { "x-name": "Orane Velmont" },
      });
      assert.equal(other.statusCode, 404);
      const stranger = await web.inject("/console/valmarine/executions");
      assert.equal(stranger.statusCode, 303);
      assert.match(String(stranger.headers.location), /^\/connexion\?retour=/);
    });
  });

  test("say in English what they say in French", async () => {
    await withConsole(async (web) => {
      const page = await web.inject({
        url: "/en/console/valmarine/executions",
        headers: { "x-name": "Orane Velmont" },
      });
      assert.match(page.body, /There has been no run yet/);
      assert.match(page.body, /href="\/en\/console\/valmarine\/executions\/preparer"/);
    });
  });
});
