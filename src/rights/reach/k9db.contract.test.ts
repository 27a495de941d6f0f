import assert from "node:assert/strict";
import { test } from "node:test";
import { fixedClock, sequentialIds } from "../../kernel/index.ts";
import { databaseKinds, mapOf, type TestDatabase } from "./databases.fixture.ts";
import { erasePerson } from "./actions/erasePerson.ts";
import { inSnapshots } from "./actions/personStores.ts";
import { readPerson } from "./actions/readPerson.ts";
import { k9dbCases, k9dbFolder, type K9dbCase, type Step } from "./k9db.fixture.ts";
import { masked } from "./model/maskRow.ts";

const cases = k9dbCases();
if (cases.length === 0) void test.skip(`the cases of K9db are absent (${k9dbFolder})`);

for (const kind of databaseKinds())
  for (const one of cases)
    test(`K9db ${one.name} on ${kind.name}: after each GET and FORGET exactly the rows that it expects`, async () => {
      const database = await kind.make();
      try {
        for (const text of one.setUp(database.kind)) await database.sql(text);
        for (const step of one.steps) await follow(one, database, step);
      } finally {
        await database.close();
      }
    });

const follow = async (one: K9dbCase, database: TestDatabase, step: Step): Promise<void> => {
  switch (step.kind) {
    case "run":
      await database.sql(step.text);
      return;
    case "select": {
      const rows = (await database.sql(step.text)).map((row) => row.join("|"));
      assert.deepEqual(rows.toSorted(), step.rows.toSorted(), step.text);
      return;
    }
    case "get":
      compare(step.rows, await get(one, database, step), `GET ${step.table} ${step.key}`);
      return;
    case "forget":
      assert.deepEqual([`update # = ${await forget(one, database, step)}`], step.rows);
  }
};

type Asked = Extract<Step, { readonly kind: "get" | "forget" }>;

interface GivenRow {
  readonly cells: readonly string[];
  /** Which of them may be masked although K9db shows them: references without a note. */
  readonly mayHide: readonly boolean[];
}

const get = async (
  one: K9dbCase,
  database: TestDatabase,
  { table, key }: Asked,
): Promise<readonly GivenRow[]> => {
  const connector = database.connect();
  try {
    const map = await mapOf("k9db", connector, one.dataset);
    return await inSnapshots(new Map([["k9db", connector]]), async (rows) => {
      const given: GivenRow[] = [];
      for (const part of await readPerson(map, rows, [{ kind: table, value: key }]))
        for await (const page of part.rows())
          for (const row of page)
            given.push({
              cells: row.map(String),
              mayHide: part.columns.map((column) =>
                one.plain.has(`${part.collection.name}.${column}`),
              ),
            });
      return given;
    });
  } finally {
    await connector.close();
  }
};

/** Each expected row is given once and nothing else is; a cell may be masked only where no note speaks of it. */
const compare = (expected: readonly string[], given: readonly GivenRow[], what: string): void => {
  const left = [...given];
  const absent = expected.filter((line) => {
    const cells = line.split("|");
    const at = left.findIndex(
      (row) =>
        row.cells.length === cells.length &&
        row.cells.every(
          (cell, place) =>
            cell === cells[place] || (cell === masked && row.mayHide[place] === true),
        ),
    );
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
  assert.deepEqual(
    { absent, tooMany: left.map(({ cells }) => cells.join("|")) },
    { absent: [], tooMany: [] },
    what,
  );
};

const forget = async (
  one: K9dbCase,
  database: TestDatabase,
  { table, key }: Asked,
): Promise<number> => {
  const connector = database.connect();
  try {
    const map = await mapOf("k9db", connector, one.dataset);
    const { refusals, receipts } = await erasePerson(
      {
        clock: fixedClock("2026-12-01T10:00:00Z"),
        ids: sequentialIds(`forget-${key}`),
        engine: "test",
        digests: [],
        ledger: { append: async () => [] },
      },
      map,
      new Map([["k9db", connector]]),
      {
        id: "request-1",
        identities: [{ kind: table, value: key }],
        duties: [],
        today: Temporal.PlainDate.from("2026-12-01"),
      },
    );
    assert.deepEqual(refusals, []);
    return receipts.flatMap(({ deleted }) => Object.values(deleted)).reduce((sum, n) => sum + n, 0);
  } finally {
    await connector.close();
  }
};
