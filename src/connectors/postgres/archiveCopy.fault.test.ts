import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { postgresServers } from "../../../test/support/postgres.ts";
import type { ArchiveReceiver } from "../contract/archive.ts";
import type { EndTarget } from "../contract/endTarget.ts";
import { plainTarget } from "../contract/plainTarget.ts";
import { codeOfFailure, familyRule, onFresh, runPurge } from "../contract/suite/laboratory.ts";
import { postgresLaboratory } from "./laboratory.ts";

const target: EndTarget = {
  ...plainTarget({
    ...familyRule,
    collection: "visit",
    primaryKey: ["site", "Code"],
    clock: { column: "on_day", kind: "date" },
    along: null,
    children: [],
  }),
  end: { kind: "archive", to: { kind: "store", store: "there" } },
};

/** What COPY writes otherwise than it is, in keys and values, beside a null and an empty text. */
const odd = `
  insert into visit values
    (E'a\\tb', E'\\\\N', E'line\\nline\\r\\n', '2020-05-01', 1.50, '{"a\\\\b",NULL,""}', true),
    (E'a\\tb', E'\\\\.', E'\\\\.', '2020-05-01', null, '{}', null),
    ('{"x",}', '"', '', '2020-05-01', 'NaN', null, false),
    ('', E'it''s \\\\', null, '2020-05-01', 0, null, true),
    ('é🦉', 'kept', '', '2024-05-01', 0, null, true)`;

const table = (more: string): string =>
  `create table visit (site text, "Code" varchar(20), said text, on_day date, price numeric(10, 2), tags text[], seen boolean${more}, primary key (site, "Code", on_day))`;

for (const server of postgresServers()) {
  const laboratory = postgresLaboratory(server.name, () => server.freshDatabase());

  describe(`COPY to an archive of PostgreSQL (${server.name})`, () => {
    for (const [says, make] of [
      ["one table", [table("")]],
      [
        "partitions",
        [
          `${table("")} partition by range (on_day)`,
          "create table visit_old partition of visit for values from (minvalue) to ('2021-01-01')",
          "create table visit_new partition of visit for values from ('2021-01-01') to (maxvalue)",
        ],
      ],
    ] as const)
      test(
        `rows of ${says} arrive as they are, whatever stands in keys and values, also when some of them have arrived before`,
        onFresh(laboratory, (here) =>
          onFresh(laboratory, async (there) => {
            for (const statement of make) await here.sql(statement);
            await here.sql(odd);
            await there.sql(table(", egide_clock date"));
            const rows =
              'select site, "Code", said, on_day, price, tags, seen from visit order by site collate "C", "Code" collate "C"';
            const before = (await here.sql(rows)).filter((row) => row["Code"] !== "kept");
            const connector = here.connect();
            const archive = there.connect().archive();
            const whole = { ...target, primaryKey: ["site", "Code", "on_day"] };
            const dying: ArchiveReceiver = {
              keep: async (batch) => {
                await archive.keep(batch);
                throw new Error("died");
              },
            };
            await assert.rejects(
              runPurge(connector, whole, { batchSize: 2, means: { archive: dying } }),
              /died/,
            );
            assert.equal((await there.sql(rows)).length, 2);
            await runPurge(connector, whole, { batchSize: 3, means: { archive } });
            assert.deepEqual(await there.sql(rows), before);
            assert.deepEqual(
              (await here.sql(rows)).map((row) => row["Code"]),
              ["kept"],
            );
          })(),
        ),
      );

    for (const [says, change] of [
      ["a shorter text", 'alter table visit alter column "Code" type varchar(1)'],
      ["a coarser number", "alter table visit alter column price type numeric(10, 1)"],
      ["another type", "alter table visit alter column seen type date using null"],
    ] as const)
      test(
        `a table there of ${says} keeps the rows here`,
        onFresh(laboratory, (here) =>
          onFresh(laboratory, async (there) => {
            await here.sql(table(""));
            await here.sql(odd.replace("1.50", "1.55"));
            await there.sql(table(", egide_clock date"));
            await there.sql(change);
            const means = { archive: there.connect().archive() };
            assert.equal(
              await codeOfFailure(runPurge(here.connect(), target, { means })),
              "connectors.archive-differs",
            );
            assert.equal((await here.sql("select from visit")).length, 5);
            assert.equal((await there.sql("select from visit")).length, 0);
          })(),
        ),
      );
  });
}
