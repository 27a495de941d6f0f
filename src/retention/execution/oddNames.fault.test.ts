import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { checkState } from "./actions/checkState.ts";
import { findReceipts } from "./actions/findReceipts.ts";
import { runRules } from "./actions/runRules.ts";
import { openTestPlatform, policyFiles, policyOf } from "./platform.fixture.ts";
import { storeKinds } from "./store.fixture.ts";

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

/** The longest names that PostgreSQL keeps: 63 bytes, of which an emoji takes four. */
const longest = (start: string): string => {
  const rest = 63 - Buffer.byteLength(start);
  assert.ok(rest >= 0);
  return start + "x".repeat(rest);
};

const table = longest('Dossier "clos" d’été 🦉 ');
const child = longest("pièce; drop table temoin -- ");
const key = longest('n° "clé" 😀 ');
const clock = longest("'clos' le $1 🕰 ");
const link = longest(":v0 ? ");

/** As many columns as either server bears. */
const widest = (kind: string): number => (kind === "SQLite" ? 2_000 : 1_600);

for (const kind of storeKinds())
  suite(`a run on odd tables of ${kind.name}`, () => {
    test("names with quotes, emoji and 63 bytes, in a table as wide as can be: what is due ends with its children, and is proved", async () => {
      const store = await kind.make();
      const platform = await openTestPlatform();
      try {
        const columns = Array.from(
          { length: widest(kind.name) - 2 },
          (_, at) => `${quoted(`c ${at} "🦉"`)} integer`,
        );
        await store.run(`
          create table ${quoted(table)} (${quoted(key)} varchar(20) primary key, ${quoted(clock)} date, ${columns.join(", ")});
          create table ${quoted(child)} (id integer primary key, ${quoted(link)} varchar(20) not null references ${quoted(table)} (${quoted(key)}));
          insert into ${quoted(table)} (${quoted(key)}, ${quoted(clock)}, ${quoted('c 7 "🦉"')}) values
            ('l''un "1"', '2019-01-01', 1), ('🦉', '2019-01-01', 2), ('reste', '2029-01-01', 3);
          insert into ${quoted(child)} values (1, 'l''un "1"'), (2, '🦉'), (3, 'reste'), (4, '🦉')`);
        const policy = await policyOf({
          ...policyFiles(store.url),
          "policy.yaml": "approval: none\nreceipts: rows\n",
          "datasets/guichet.yaml": JSON.stringify({
            dataset: [
              {
                fides_key: "guichet",
                collections: [
                  {
                    name: table,
                    fields: [{ name: key, fides_meta: { primary_key: true } }, { name: clock }],
                  },
                  {
                    name: child,
                    fields: [
                      { name: "id", fides_meta: { primary_key: true } },
                      {
                        name: link,
                        fides_meta: {
                          references: [
                            { dataset: "guichet", field: `${table}.${key}`, direction: "from" },
                          ],
                        },
                      },
                    ],
                  },
                ],
              },
            ],
          }),
          "rules/dossiers.yaml": (policyFiles()["rules/dossiers.yaml"] ?? "")
            .replace("collection: dossier", `collection: ${JSON.stringify(table)}`)
            .replace("with: [piece, page]", `with: [${JSON.stringify(child)}]`)
            .replace("clock: closed_on", `clock: ${JSON.stringify(clock)}`),
        });
        const dependencies = platform.dependencies(store);
        const result = await runRules(dependencies, {
          policy,
          rules: policy.rules,
          execute: true,
          batchSize: 1,
        });
        assert.ok(result.kind === "ran", JSON.stringify(result));
        assert.deepEqual(result.report.rules[0]?.ended, { [table]: 2, [child]: 3 });
        const left = await store.rows(quoted(child));
        assert.deepEqual(
          left.map((row) => row[link]),
          ["reste"],
        );
        assert.equal((await store.rows("temoin")).length, 1);
        assert.deepEqual((await checkState(dependencies, policy)).findings, []);
        const sought = { collection: table, key: ["🦉"], store: "guichet" };
        assert.equal((await findReceipts(dependencies, sought)).found.length, 1);
      } finally {
        await platform.close();
        await store.close();
      }
    });
  });
