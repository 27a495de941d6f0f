import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { suite, test } from "node:test";
import { parseInventory } from "../../src/consent/index.ts";
import { postgresScans, postgresServedInventories } from "../../src/consent/storage/index.ts";
import { scanFixture } from "../../src/consent/model/scan/scan.fixture.ts";
import { ungatedPolicies } from "../../src/main/storedPolicies.ts";
import { linksOf } from "./everyForm.ts";
import { withWholeServer } from "./wholeServer.ts";

suite("the charter of a site", () => {
  test("CNM-25, ODS-02: is led to from the foot of every page and from the privacy policy, and names every cookie of these pages", async () => {
    await withWholeServer(async ({ web }) => {
      for (const [page, charter] of [
        ["/", "/charte-des-cookies"],
        ["/en/offers", "/en/cookie-charter"],
        ["/notices/politique-de-confidentialite", "/charte-des-cookies"],
      ] as const)
        assert.ok(linksOf((await web.inject(page)).body).includes(charter), page);
      const policy = (await web.inject("/en/notices/privacy-policy")).body;
      assert.match(policy, /<a href="\/en\/cookie-charter"[^>]*>the charter on cookies<\/a>/);
      const own = await web.inject("/charte-des-cookies");
      assert.equal(own.statusCode, 200);
      for (const name of ["egide-form", "egide-display", "egide-staff", "egide-candidate"])
        assert.ok(own.body.includes(name), name);
      assert.ok(linksOf(own.body).includes("/charte-des-cookies/entraide"));
    });
  });

  test("stands for each site declared, as a page, as Markdown and as JSON, in both languages, and nowhere else", async () => {
    await withWholeServer(async ({ web, database }) => {
      for (const path of ["/charte-des-cookies/donnees", "/en/cookie-charter/emplois"])
        assert.equal((await web.inject(path)).statusCode, 200, path);
      const markdown = await web.inject("/charte-des-cookies/entraide.md");
      assert.match(String(markdown.headers["content-type"]), /^text\/markdown/);
      assert.match(markdown.body, /^# Charte des cookies et traceurs : Site d’information/);
      const json = await web.inject("/en/cookie-charter.json");
      assert.equal(json.json<{ readonly format: string }>().format, "egide/charter@1");
      assert.equal(json.headers["access-control-allow-origin"], "*");
      for (const path of [
        "/charte-des-cookies/ailleurs",
        "/charte-des-cookies/egide",
        "/charte-des-cookies/ailleurs.md",
      ])
        assert.equal((await web.inject(path)).statusCode, 404, path);

      const scans = postgresScans(database.kysely<unknown>());
      await scans.keep("entraide", { ...scanFixture, site: "entraide" });
      const scanned = (await web.inject("/en/cookie-charter/entraide")).body;
      assert.match(scanned, /On 1 January 2030, a browser opened/);
      assert.match(scanned, /What is not yet as this charter says/);
    });
  });

  test("ODS-03: says of the portal that it shows no banner", async () => {
    await withWholeServer(async ({ web }) => {
      assert.match(
        (await web.inject("/charte-des-cookies/donnees")).body,
        /aucun bandeau n’est affiché/,
      );
    });
  });

  test("says what has changed since the revision of the policy before", async () => {
    await withWholeServer(async ({ web, policies, database, clock }) => {
      const stored = ungatedPolicies(database);
      const folder = await policies.open("valmarine");
      const text = new TextDecoder().decode(await folder?.read("inventory.yaml"));
      const base = await stored.revision("valmarine");
      const saved = await stored.save({
        policy: "valmarine",
        base,
        changes: [
          {
            path: "inventory.yaml",
            content: new TextEncoder().encode(
              text.replace(
                "name: nacelle_lecture, duration: P1M",
                "name: nacelle_lecture, duration: P1D",
              ),
            ),
          },
        ],
        author: { kind: "staff", id: "a-1", name: "Orane Velmont" },
        reason: "durée",
        at: clock.now(),
      });
      assert.ok(saved.ok, JSON.stringify(saved));
      assert.match(
        (await web.inject("/charte-des-cookies/entraide")).body,
        /« nacelle_lecture » vivait 1 mois, et vit 1 jour/,
      );
    });
  });

  test("CNM-25: of our own pages says what changed since they declared something else, in all three forms alike", async () => {
    await withWholeServer(async ({ web, database }) => {
      const log = postgresServedInventories(database);
      const now = await web.inject("/charte-des-cookies.json");
      assert.match(now.body, /Aucune version antérieure/);
      const text = readFileSync(
        join(import.meta.dirname, "../../policies/own-data/inventory.yaml"),
        "utf8",
      );
      const outcome = parseInventory("inventory.yaml", text);
      assert.ok(outcome.ok);
      const [gone, ...services] = outcome.value.services;
      assert.ok(gone);
      await log.note({ ...outcome.value, services }, Temporal.Instant.from("2026-11-01T00:00:00Z"));
      await log.note(outcome.value, Temporal.Instant.from("2026-12-01T09:00:00Z"));
      const said = `« ${gone.name.fr} » est nouveau.`;
      for (const end of ["", ".md", ".json"]) {
        const { body } = await web.inject(`/charte-des-cookies${end}`);
        assert.ok(body.replaceAll(/\s/g, " ").includes(said.replaceAll(/\s/g, " ")), end);
        assert.match(body, /1er décembre 2026/);
      }
    });
  });

  test("ODS-07: data is got by a program without a cookie, and from any page", async () => {
    await withWholeServer(async ({ web }) => {
      for (const path of [
        "/charte-des-cookies.json",
        "/en/cookie-charter/donnees.json",
        "/offres.json",
        "/donnees-ouvertes/openapi.json",
      ]) {
        const answer = await web.inject(path);
        assert.equal(answer.statusCode, 200, path);
        assert.deepEqual(answer.cookies, [], path);
        assert.equal(answer.headers["access-control-allow-origin"], "*", path);
      }
    });
  });

  test("CNM-25: its page, its Markdown and its JSON say the same words, in both languages", async () => {
    await withWholeServer(async ({ web }) => {
      for (const path of ["/charte-des-cookies/entraide", "/en/cookie-charter/entraide"]) {
        const charter = (await web.inject(`${path}.json`)).json<Charter>();
        const page = plain((await web.inject(path)).body.replaceAll(/<[^>]+>/g, " "));
        const markdown = plain(
          (await web.inject(`${path}.md`)).body.replaceAll("\\", "").replaceAll(/[|#<>]/g, " "),
        );
        const texts = charter.sections.flatMap(({ title, blocks }) => [
          title,
          ...blocks.flatMap((block) =>
            block.kind === "paragraph"
              ? block.text.map(({ text }) => text)
              : block.kind === "list"
                ? block.items.flat().map(({ text }) => text)
                : [...block.columns, ...block.rows.flat(2).map(({ text }) => text)],
          ),
        ]);
        assert.ok(texts.length > 100);
        for (const text of texts) {
          const words = plain(text.replaceAll(/[|#<>]/g, " "));
          assert.ok(page.includes(words), `page: ${text}`);
          assert.ok(markdown.includes(words), `Markdown: ${text}`);
        }
      }
    });
  });
});

const plain = (text: string): string =>
  text
    .replaceAll("&#39;", "'")
    .replaceAll("&quot;", '"')
    .replaceAll("&amp;", "&")
    .replaceAll(/[\s\u00a0\u202f]+/g, " ")
    .trim();

/** As much of `egide/charter@1` as is read here. */
interface Charter {
  readonly sections: readonly {
    readonly title: string;
    readonly blocks: readonly (
      | { readonly kind: "paragraph"; readonly text: Words }
      | { readonly kind: "list"; readonly items: readonly Words[] }
      | {
          readonly kind: "table";
          readonly columns: readonly string[];
          readonly rows: readonly (readonly Words[])[];
        }
    )[];
  }[];
}
type Words = readonly { readonly text: string }[];
