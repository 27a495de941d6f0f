import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { suite, test } from "node:test";
import { gzipSync } from "node:zlib";
import { postgresServers } from "../../test/support/postgres.ts";
import { checkEditions, publishEdition } from "../register/index.ts";
import { askedWith, openPublishing, withError } from "./publishing.fixture.ts";

/** What somebody with the password of the database does, and what the checker must say of it. */
const alterations: readonly (readonly [
  what: string,
  sql: string,
  values: readonly unknown[],
  ...found: (readonly [code: string, params: object])[],
])[] = [
  ["nothing", "select 1", []],
  [
    "the bytes of a file",
    "update egide.register_edition_file set compressed = $1 where number = 1 and name = 'csv'",
    [gzipSync("id\nautre\n")],
    ["altered", { edition: "sauvelande/2031-03-04", file: "registre.csv" }],
  ],
  [
    "bytes that are no file any more",
    "update egide.register_edition_file set compressed = $1 where number = 2 and name = 'json'",
    [Buffer.from("zut")],
    ["altered", { edition: "sauvelande/2031-03-04.2", file: "registre.json" }],
  ],
  [
    "a digest beside its bytes",
    "update egide.register_edition_file set sha256 = 'x' where number = 1 and name = 'jsonld'",
    [],
    ["altered", { edition: "sauvelande/2031-03-04", file: "registre.jsonld" }],
  ],
  [
    "a file that is gone",
    "delete from egide.register_edition_file where number = 1 and name = 'changes'",
    [],
    ["altered", { edition: "sauvelande/2031-03-04", file: "changements.json" }],
  ],
  [
    "an edition that is gone",
    `with gone as (delete from egide.register_edition_file where number = 1)
     delete from egide.register_edition where number = 1`,
    [],
    ["missing", { edition: "sauvelande/2031-03-04" }],
  ],
  [
    "an edition that nobody published",
    `insert into egide.register_edition (body, number, name, published_at, reason, ledger_index)
     values ('sauvelande', 3, '2031-03-05', now(), 'essai', 0)`,
    [],
    ["extra", { edition: "sauvelande/2031-03-05" }],
  ],
  [
    "another date",
    "update egide.register_edition set name = '2030-01-01' where number = 1",
    [],
    ["extra", { edition: "sauvelande/2030-01-01" }],
    ["missing", { edition: "sauvelande/2031-03-04" }],
  ],
  [
    "the reason why it was forced",
    "update egide.register_edition set forced_reason = 'autre' where number = 2",
    [],
    ["told", { edition: "sauvelande/2031-03-04.2", index: 1 }],
  ],
  [
    "its place in the ledger",
    "update egide.register_edition set ledger_index = 1 where number = 1",
    [],
    ["told", { edition: "sauvelande/2031-03-04", index: 0 }],
  ],
];

const [server] = postgresServers();
suite("an edition that was altered in the database", () => {
  for (const [what, sql, values, ...found] of alterations)
    test(`is named: ${what}`, async () => {
      assert.ok(server);
      const keys = mkdtempSync(join(tmpdir(), "egide-altered-"));
      const fresh = await server.freshDatabase({ migrated: true });
      const { parts, editions, ledger, database } = await openPublishing(fresh.url, keys);
      try {
        assert.ok((await publishEdition(parts, askedWith(6, 0))).ok);
        const force = "le contrat est signé demain";
        const second = { ...askedWith(9, 1), register: withError(9), force };
        assert.ok((await publishEdition(parts, second)).ok);
        await database.pool.query(
          "alter table egide.register_edition_file disable trigger register_edition_file_fixed",
        );
        await database.pool.query(
          "alter table egide.register_edition_file drop constraint register_edition_file_body_number_fkey",
        );
        await database.pool.query(sql, [...values]);
        const { count, findings } = await checkEditions({ editions, ledger });
        assert.deepEqual(
          findings,
          found.map(([code, params]) => ({ code: `register.fsck-edition-${code}`, params })),
        );
        assert.ok(count > 0);
      } finally {
        await database.close();
        await fresh.drop();
        rmSync(keys, { recursive: true });
      }
    });
});
