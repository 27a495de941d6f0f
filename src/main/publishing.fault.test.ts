import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { suite, test } from "node:test";
import { postgresServers } from "../../test/support/postgres.ts";
import { publishEdition } from "../register/index.ts";
import { deathWire, newFate } from "../../test/support/deathWire.ts";
import { askedWith, closeQuietly, openPublishing } from "./publishing.fixture.ts";
import { freezeFirstEditions } from "./publishing.ts";

/** Every third statement is died at; EGIDE_TEST_THOROUGH asks for all. */
const step = process.env["EGIDE_TEST_THOROUGH"] === undefined ? 3 : 1;

for (const server of postgresServers())
  suite(`a publication that is killed (${server.name})`, () => {
    test("at any of its statements is whole or absent at the next start, and can be made again", async () => {
      const keys = mkdtempSync(join(tmpdir(), "egide-publishing-"));
      const outcomes = new Set<string>();
      try {
        for (let at = 1; ; at += step) {
          const fresh = await server.freshDatabase({ migrated: true });
          const calm = await openPublishing(fresh.url, keys);
          assert.ok((await publishEdition(calm.parts, askedWith(6, 0))).ok);

          const fate = newFate();
          const wire = await deathWire(fresh.url, fate.switch);
          const doomed = await openPublishing(wire.url, keys);
          fate.meet(at);
          await publishEdition(doomed.parts, askedWith(9, 1)).catch(() => null);
          const died = fate.survive();
          await closeQuietly(doomed.database);
          await wire.close();

          await freezeFirstEditions(calm.platform);
          const revision = await calm.stored.revision("sauvelande");
          const editions = await calm.editions.list("sauvelande");
          assert.equal(editions.length, revision, `killed at statement ${at}`);
          outcomes.add(revision === 2 ? "whole" : "absent");
          for (const { name, ledgerIndex } of editions) {
            const recorded = await calm.ledger.entry(ledgerIndex);
            assert.equal(recorded?.id, `register-edition/sauvelande/${name}`);
          }
          assert.equal(await calm.ledger.size(), editions.length);
          const report = await calm.ledger.verify();
          assert.ok(report.verified, JSON.stringify(report.findings));
          assert.equal(report.signedSize, report.size, "a start signs what a death left unsigned");

          if (revision === 1)
            assert.ok((await publishEdition(calm.parts, askedWith(9, 1))).ok, "made again");
          assert.deepEqual(
            (await calm.editions.list("sauvelande")).map(({ name }) => name),
            ["2031-03-04.2", "2031-03-04"],
          );
          await calm.database.close();
          await fresh.drop();
          if (!died) {
            assert.ok(at > 15, `only ${at} statements`);
            break;
          }
        }
        assert.deepEqual([...outcomes].toSorted(), ["absent", "whole"]);
      } finally {
        rmSync(keys, { recursive: true });
      }
    });
  });
