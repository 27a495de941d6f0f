import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { suite, test } from "node:test";
import { exportFormats, importFile } from "../../register/index.ts";
import { demoFolder } from "../config.ts";
import { decoded, withConsole } from "./console.fixture.ts";
import { boxesOf, file } from "./registerImport.fixture.ts";

const demo = importFile({
  bytes: readFileSync(join(demoFolder, "register.txt")),
  name: "register.txt",
  language: "fr",
});

/** The register of the demo as a file of this format. */
const saved = async (name: string): Promise<Uint8Array<ArrayBuffer>> =>
  new Uint8Array(
    await exportFormats
      .find((each) => each.name === name)!
      .write(demo, {
        language: "fr",
        publisher: "Valmarine",
        edition: null,
        address: null,
        reader: "inside",
        made: Temporal.Instant.from("2026-11-30T08:00:00Z"),
      }),
  );

suite("a file that is no page, in the console", () => {
  for (const name of ["ods", "xlsx", "csv", "json", "yaml"])
    test(`is reviewed beside its cells and published, as ${name}`, async () => {
      await withConsole(async ({ signIn, get, send, stored }) => {
        signIn("dpo", "Orane Velmont", "littoral");
        const sent = await send("/console/littoral/registre/importer", {
          text: "",
          file: file(await saved(name), `registre.${name}`),
        });
        assert.equal(sent.statusCode, 303, decoded(sent));
        const review = String(sent.headers.location);
        assert.equal(boxesOf(decoded(await get(review))).all.length, demo.activities.length);
        const [first] = demo.activities;
        const record = decoded(await get(`${review}/fiches/1`));
        const purpose = first!.purposes[0]!.text;
        assert.ok(record.includes(`<mark>${purpose}</mark>`), record.slice(0, 8_000));
        await send(`${review}/publier`, { reason: "premier registre" });
        const files = (await (await stored.open("littoral"))?.list()) ?? [];
        assert.ok(files.includes(`register-source.${name}`), files.join());
        const one = decoded(await get(`/console/littoral/registre/activites/${first!.id}`));
        assert.ok(one.includes(`<mark>${purpose}</mark>`));
      });
    });

  test("is refused with its reason, and nothing of it is kept", async () => {
    await withConsole(async ({ signIn, get, send }) => {
      signIn("dpo", "Orane Velmont", "littoral");
      const old = new Uint8Array(2_000);
      old.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
      const broken = (await saved("ods")).slice(0, 900);
      for (const [content, called, why] of [
        [old, "registre.xls", /ancien format d’Office[^]*Rien n’a été gardé/],
        [broken, "registre.ods", /endommagé ou incomplet/],
        [
          new TextEncoder().encode("Poste;Montant\nLivres;300\n"),
          "budget.csv",
          /Aucune activité de traitement/,
        ],
        [new TextEncoder().encode("x"), "photo.png", /n’est ni une page/],
      ] as const) {
        const sent = await send("/console/littoral/registre/importer", {
          text: "",
          file: file(content, called),
        });
        assert.equal(sent.statusCode, 400, called);
        assert.match(decoded(sent), why);
      }
      assert.doesNotMatch(decoded(await get("/console/littoral")), /import attend/);
    });
  });
});
