import assert from "node:assert/strict";
import { join } from "node:path";
import { suite, test } from "node:test";
import { somePdf } from "../../test/support/filesOfPeople.ts";
import type { Condition } from "../connectors/index.ts";
import { openFileKeys } from "../platform/files/index.ts";
import { postgresDossiers } from "../recruitment/storage/index.ts";
import { folderOnDisk, loadPolicy, policyReaders } from "../retention/index.ts";
import { withConsole } from "./console/console.fixture.ts";
import { dossierHolds } from "./dossiers.ts";
import { runParts } from "./retention.ts";

const folder = join(import.meta.dirname, "../../policies/own-data");
const is = (column: string, value: string): Condition => ({
  kind: "compare",
  column,
  operator: "is",
  value,
});

suite("holds that are kept with our own data", () => {
  test("keep a space with all that is in it, or one profile, or one document, and nothing else", async () => {
    const loaded = await loadPolicy(folderOnDisk(folder), policyReaders);
    assert.ok(loaded.ok);
    const { policy } = loaded;
    await withConsole(async ({ platform }) => {
      const { database, clock } = platform;
      await database.pool.query(
        `insert into egide.candidate_account (id, email, language, password_hash, terms_version,
           terms_accepted_at, made_at, activated_at, signed_in_at)
         values ('lea', 'lea@courriel.example', 'fr', '$argon2id$', 'v', $1, $1, $1, $1)`,
        [clock.now().toString()],
      );
      const { transaction } = database;
      const parts = { kysely: database.kysely<unknown>(), transaction, clock };
      const dossiers = postgresDossiers(parts, openFileKeys(Buffer.alloc(32, 7)));
      for (const kind of ["cv", "letter"] as const)
        assert.ok(
          (
            await dossiers.keep("lea", {
              id: `${kind} of lea`,
              kind,
              name: "a.pdf",
              file: "pdf",
              content: somePdf(),
              addedAt: clock.now(),
            })
          ).ok,
        );
      const profile = {
        givenName: "Léa",
        familyName: "Castan",
        contactEmail: "lea@courriel.example",
        telephone: null,
        town: null,
        availability: null,
      };
      assert.ok((await dossiers.saveProfile("lea", profile)).ok);
      const lea = { id: "lea", email: "lea@courriel.example" };
      let isSpaceHeld = false;
      const isHeld = dossierHolds(
        platform,
        { read: async () => policy },
        {
          accounts: { find: async () => lea },
          isHeld: async () => isSpaceHeld,
        },
      );
      const held = async (): Promise<readonly string[]> => {
        const all = ["profile", "cv", "letter"] as const;
        const kept = await Promise.all(all.map(async (what) => await isHeld("lea", what)));
        return all.filter((_what, at) => kept[at]);
      };
      assert.deepEqual(await held(), [], "no hold was ever placed");
      const [store] = policy.stores;
      assert.ok(store);
      const options = { readOnly: false, clocks: {}, folder: policy.folder };
      const connector = await runParts(platform).openStore(store, options);
      const placedAt = clock.now().toString();
      const words = { reason: "recours 7", author: "Odile Sarre", reviewOn: "2027-09-30" };
      const [document, ofProfile] = ["candidate_document", "candidate_profile"];
      try {
        for (const [selector, expected] of [
          [{ kind: "file", collection: document, key: ["cv of lea"] }, ["cv"]],
          [{ kind: "file", collection: document, key: ["cv of paul"] }, []],
          [{ kind: "query", collection: document, where: is("account", "lea") }, ["cv", "letter"]],
          [{ kind: "query", collection: ofProfile, where: is("account", "lea") }, ["profile"]],
          [{ kind: "query", collection: ofProfile, where: is("account", "paul") }, []],
        ] as const) {
          await connector.placeHold({ id: "hold-1", selector, placedAt, ...words });
          assert.deepEqual(await held(), expected, JSON.stringify(selector));
          await connector.releaseHold("hold-1");
        }
      } finally {
        await connector.close();
      }
      isSpaceHeld = true;
      assert.deepEqual(
        await held(),
        ["profile", "cv", "letter"],
        "a space that is held as a whole",
      );
    });
  });
});
