import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { suite, test } from "node:test";
import { readConfiguration } from "./config.ts";
import { checkDependencies } from "./datasets.ts";

const dependencies = checkDependencies(() => {
  const outcome = readConfiguration({}, "/nowhere");
  assert.ok(outcome.ok);
  return outcome.value;
});

const dataset = (key: string, collection: string): string =>
  `dataset:\n  - fides_key: ${key}\n    collections:\n      - { name: ${collection}, fields: [{ name: id }, { name: c }] }\n`;

const rule = (id: string, store: string, collection: string): string =>
  `format: egide/rules@1
rules:
  - id: ${id}
    activity: a
    statement: { id: a.1, hash: ${"ab".repeat(32)} }
    store: ${store}
    collection: ${collection}
    clock: c
    keep: P1M
    end: delete
`;

/** The tables of the store that the dataset `key` is compared with, or null. */
const comparedWith = async (
  files: Readonly<Record<string, string>>,
  key: string,
): Promise<readonly string[] | null> => {
  const folder = mkdtempSync(join(tmpdir(), "egide-datasets-"));
  try {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    for (const name of ["s", "t"]) {
      const database = new DatabaseSync(join(folder, `${name}.sqlite`));
      database.exec(`create table of_${name} (id integer primary key, c date)`);
      database.close();
    }
    const connector = await dependencies.openStore(folder, key, {});
    if (connector === null) return null;
    try {
      return (await connector.introspect()).collections.map(({ name }) => name);
    } finally {
      await connector.close();
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
};

const two = 'stores: { s: { url: "sqlite:s.sqlite" }, t: { url: "sqlite:t.sqlite" } }\n';
const one = 'stores: { s: { url: "sqlite:s.sqlite" } }\n';

suite("the store that a dataset is compared with", () => {
  test("is the one of its name, before all others", async () => {
    const files = {
      "stores.yaml": two,
      "datasets/t.yaml": dataset("t", "dossier"),
      "rules/r.yaml": rule("r", "s", "dossier"),
    };
    assert.deepEqual(await comparedWith(files, "t"), ["of_t"]);
  });

  test("is else the one whose rules use it", async () => {
    const files = {
      "stores.yaml": two,
      "datasets/d.yaml": dataset("d", "dossier"),
      "datasets/e.yaml": dataset("e", "avis"),
      "rules/r.yaml": rule("r", "t", "dossier"),
    };
    assert.deepEqual(await comparedWith(files, "d"), ["of_t"]);
    assert.equal(await comparedWith(files, "e"), null);
  });

  test("is else the only store, when there is no other dataset either", async () => {
    const alone = { "stores.yaml": one, "datasets/d.yaml": dataset("d", "dossier") };
    assert.deepEqual(await comparedWith(alone, "d"), ["of_s"]);
    assert.equal(
      await comparedWith({ ...alone, "datasets/e.yaml": dataset("e", "avis") }, "d"),
      null,
    );
    assert.equal(await comparedWith({ ...alone, "stores.yaml": two }, "d"), null);
  });

  test("is found while the rules cannot be read yet", async () => {
    const files = {
      "stores.yaml": one,
      "datasets/d.yaml": dataset("d", "dossier"),
      "rules/r.yaml": "rules: [",
    };
    assert.deepEqual(await comparedWith(files, "d"), ["of_s"]);
  });
});
