import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { suite, test } from "node:test";
import { gunzipSync } from "node:zlib";
import { Value } from "typebox/value";
import { webOptions } from "../../../../test/support/web.ts";
import { sha256 } from "../../../kernel/index.ts";
import { openWeb } from "../../../platform/web/index.ts";
import type { Edition, NewEdition } from "../../actions/editions.ts";
import { diffRegisters } from "../../diff/diffRegisters.ts";
import { checkEditions } from "../../publish/checkEditions.ts";
import { EditionEntrySchema, type EditionEntry } from "../../publish/editionEntry.ts";
import { freezeEdition } from "../../publish/freezeEdition.ts";
import { openFileName } from "../../publish/openFileName.ts";
import { openRegister } from "../../publish/openRegister.ts";
import { passGate } from "../../publish/passGate.ts";
import { readEdition } from "../../publish/readEdition.ts";
import { registerPaths } from "../registerPaths.ts";
import { addEditionPages } from "./editionRoutes.ts";
import { otherFileName, otherFormats } from "./otherFormats.ts";

const folder = join(import.meta.dirname, "../../../../test/editions");
const drafts = JSON.parse(readFileSync(join(folder, "entries.json"), "utf8")) as readonly {
  readonly kind: string;
  readonly body: EditionEntry;
}[];
const packed = (name: string, file: EditionEntry["openData"][number]["file"]): Uint8Array =>
  new Uint8Array(readFileSync(join(folder, name, `${openFileName(file)}.gz`)));

/** As the database of whoever published them has them, the latest first. */
const kept: readonly Edition[] = drafts
  .map(({ body: { body, edition, openData, forced } }, index) => ({
    body,
    number: index + 1,
    name: edition,
    publishedAt: Temporal.Instant.from(`${edition}T09:00:00Z`),
    author: null,
    reason: "Bibliothèque",
    forced,
    accepted: [],
    ledgerIndex: index,
    files: openData.map(({ file: name, ...of }) => ({
      ...of,
      name,
      mediaType: name === "csv" ? "text/csv; charset=utf-8" : "application/json; charset=utf-8",
    })),
  }))
  .toReversed();
const editions = {
  bodies: async () => ["sauvelande"],
  list: async () => kept,
  latest: async () => kept[0] ?? null,
  find: async (_body: string, name: string) => kept.find((each) => each.name === name) ?? null,
  content: async (_body: string, name: string, file: Edition["files"][number]["name"]) =>
    packed(name, file),
};
const readFrozen = (name: string) => {
  const register = readEdition(packed(name, "json"));
  assert.ok(register, `the edition ${name} is read no longer: whoever published it is let down`);
  return register;
};

suite("an edition that was frozen by the first code that froze any", () => {
  test("is still the bytes that its entry bears, and that entry is still one", async () => {
    assert.equal(
      sha256(gunzipSync(packed("2031-03-04", "json"))),
      "af7e840f9daf5e70adf563fe4b5dda2f3194c62987ef274386439ae3b6581156",
    );
    for (const { body } of drafts) assert.ok(Value.Check(EditionEntrySchema, body));
    const ledger = {
      size: async () => drafts.length,
      entries: async () =>
        drafts.map((draft, index) => ({
          index,
          id: String(index),
          entry: { format: "egide/entry@1" as const, at: "2031-03-04T09:00:00Z", id: "", ...draft },
        })),
    };
    assert.deepEqual(await checkEditions({ editions, ledger } as never), {
      count: 2,
      findings: [],
    });
  });

  test("is read, and says today what it said", () => {
    const register = readFrozen("2031-03-04");
    assert.deepEqual(
      register.activities.map(({ id, title, retention }) => [id, title, retention.length]),
      [
        ["preter-des-livres", "Prêter des livres", 1],
        ["louer-un-anneau", "Louer un anneau", 1],
      ],
    );
    assert.equal(register.controller?.name, "Commune de Sauvelande");
    const again = diffRegisters(register, openRegister(register));
    assert.deepEqual([again.document, again.activities], [[], []]);
  });

  test("is compared with what is published today, which follows it as an edition", async () => {
    const register = readFrozen("2031-04-02");
    const [first, ...others] = register.activities;
    assert.ok(first);
    const title = "Prêter des livres et des jeux";
    const changed = { ...register, activities: [...others, { ...first, title }] };
    const added: NewEdition[] = [];
    const at = Temporal.Instant.from("2031-05-06T09:00:00Z");
    const clearance = passGate({
      body: "sauvelande",
      register: changed,
      page: null,
      settings: {},
      missing: [],
      at,
      language: "fr",
      force: "une ancienne édition reste lisible",
    });
    const author = { kind: "staff", id: "a", name: "Orane Velmont" } as const;
    const frozen = await freezeEdition(
      {
        editions: {
          ...editions,
          add: async (edition) => void added.push(edition),
          enter: async () => undefined,
        },
        ledger: { append: async () => [{ index: 2, id: "x", isNew: true }] as never },
      },
      { clearance, author, reason: "essai" },
    );
    assert.deepEqual(frozen, { name: "2031-05-06", isNew: true });
    const changes = added[0]?.files.find(({ name }) => name === "changes");
    assert.match(
      gunzipSync(changes?.compressed ?? new Uint8Array()).toString("utf8"),
      /« Prêter des livres »[^"]*« Prêter des livres et des jeux »/,
    );
  });

  test("is served as it is, with its pages, what changed, and every format of today", async () => {
    const web = await openWeb(webOptions());
    addEditionPages(web, {
      of: async () => ({
        body: "sauvelande",
        publisher: "Commune de Sauvelande",
        paths: registerPaths,
        way: [],
      }),
      editions,
      signedSize: async () => 2,
      address: () => "https://sauvelande.example",
      origin: "sauvelande.example",
    });
    try {
      for (const { name, files } of kept)
        for (const { name: file, sha256: digest } of files) {
          const sent = await web.inject(`/registre/${name}/${openFileName(file)}`);
          assert.equal(sha256(sent.rawPayload), digest, `${name} ${file}`);
          assert.equal(sent.headers.etag, `"${digest}"`);
        }
      const said = async (url: string): Promise<string> => {
        const { statusCode, body } = await web.inject(url);
        assert.equal(statusCode, 200, url);
        return body.replaceAll("&#39;", "'");
      };
      assert.match(await said("/registre/2031-03-04/"), /Louer un anneau/);
      assert.match(await said("/registre/2031-03-04/preter-des-livres"), /pendant 6 mois/);
      const changes = await said("/registre/2031-04-02/depuis/2031-03-04");
      assert.match(changes, /Un destinataire est ajouté[^]*La durée passe de 6 à 3 mois/);
      assert.match(await said("/registre.atom"), /2031-04-02/);
      assert.match(await said("/registre.jsonld"), /sauvelande\/2031-03-04/);
      for (const format of otherFormats)
        await said(`/registre/2031-03-04/fichiers/${otherFileName(format)}`);
    } finally {
      await web.close();
    }
  });
});
