import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { suite, test } from "node:test";
import { FailureError } from "../../../kernel/index.ts";
import { folderInMemory, policyFiles } from "../../execution/platform.fixture.ts";
import { parseStores } from "../model/parseStores.ts";
import { folderOnDisk } from "../storage/folderOnDisk.ts";
import { loadPolicy } from "./loadPolicy.ts";
import { isPolicyPath } from "./policies.ts";
import { policyReaders } from "./policyReaders.ts";

const load = async (files: Readonly<Record<string, string>>) =>
  await loadPolicy(folderInMemory(files), policyReaders);

const problems = async (changes: Readonly<Record<string, string>>): Promise<readonly string[]> => {
  const loaded = await load({ ...policyFiles(), ...changes });
  return loaded.ok
    ? []
    : loaded.problems.map(({ file, place, failure }) =>
        [file, place ? `${place.line}:${place.column}` : "", failure.code]
          .filter(Boolean)
          .join(" "),
      );
};

suite("loading a policy folder", () => {
  test("gathers register, stores, datasets and rules, and where each rule is written", async () => {
    const loaded = await load({
      ...policyFiles(),
      "README.md": "ignored",
      "rules/notes.txt": "ignored",
    });
    assert.ok(loaded.ok);
    const { policy } = loaded;
    assert.deepEqual([policy.name, policy.folder], ["valmarine", "valmarine"]);
    assert.equal(policy.register.activities.length, 1);
    assert.deepEqual(policy.stores, [
      { name: "guichet", address: { kind: "url", url: "sqlite:guichet.sqlite" }, schema: null },
    ]);
    assert.deepEqual(
      policy.datasets.map(({ key }) => key),
      ["guichet"],
    );
    assert.deepEqual(
      policy.rules.map(({ id }) => id),
      ["clore-dossiers"],
    );
    assert.deepEqual(policy.places.get("clore-dossiers"), {
      file: "rules/dossiers.yaml",
      line: 3,
      column: 5,
    });
  });

  test("reads a published page in place of a register", async () => {
    const { "register.json": _json, ...files } = policyFiles();
    const loaded = await load({ ...files, "register.txt": "Une page sans activité.\n" });
    assert.ok(loaded.ok);
    assert.deepEqual(loaded.policy.register.activities, []);
  });

  test("says the problems of all files at once, each with its place", async () => {
    assert.deepEqual(
      await problems({
        "register.json": "{",
        "stores.yaml": "stores:\n  a: { url: 'postgres://u:secret@h/d' }\n  b: { schema: x }\n",
        "datasets/guichet.yaml": "dataset:\n  - name: x\n",
        "rules/dossiers.yaml": "format: egide/rules@1\nrule: []\n",
      }),
      [
        "register.json register.invalid",
        "stores.yaml 2:6 retention.store-secret",
        "stores.yaml 3:6 retention.store-address",
        "datasets/guichet.yaml 2:5 connectors.dataset-missing",
        "datasets/guichet.yaml 2:5 connectors.dataset-missing",
        "rules/dossiers.yaml 2:1 retention.key-unknown",
        "rules/dossiers.yaml 1:1 retention.key-missing",
      ],
    );
  });

  test("refuses no register, and two", async () => {
    const { "register.json": _json, ...files } = policyFiles();
    const none = await load(files);
    assert.ok(!none.ok);
    assert.deepEqual(
      none.problems.map(({ failure }) => failure.code),
      ["retention.register-missing"],
    );
    assert.deepEqual(await problems({ "register.txt": "…" }), [
      "register.json retention.register-repeated",
    ]);
  });

  test("refuses a rule or a dataset written in two files, naming the first", async () => {
    const files = policyFiles();
    assert.deepEqual(await problems({ "rules/zz.yaml": files["rules/dossiers.yaml"]! }), [
      "rules/zz.yaml 3:5 retention.rule-repeated",
    ]);
    assert.deepEqual(await problems({ "datasets/zz.yaml": files["datasets/guichet.yaml"]! }), [
      "datasets/zz.yaml retention.dataset-repeated",
    ]);
  });

  test("has inventories and their words checked by those who read them, and refuses what they refuse", async () => {
    const asked: string[] = [];
    const check = (file: string) => {
      asked.push(file);
      return file.endsWith(".it.json")
        ? [{ code: "consent.inventory-words", params: { file } }]
        : [];
    };
    const files = {
      ...policyFiles(),
      "inventory.yaml": "site: essai",
      "inventory.de.json": "{}",
      "inventory-emplois.it.json": "{}",
      "inventory.json": "ignored",
    };
    const readers = { ...policyReaders, checkInventory: check, checkInventoryWords: check };
    const loaded = await loadPolicy(folderInMemory(files), readers);
    assert.deepEqual(asked.toSorted(), [
      "inventory-emplois.it.json",
      "inventory.de.json",
      "inventory.yaml",
    ]);
    assert.ok(!loaded.ok);
    assert.deepEqual(
      loaded.problems.map(({ file, failure }) => [file, failure.code]),
      [["inventory-emplois.it.json", "consent.inventory-words"]],
    );
    assert.deepEqual(
      Object.keys(files).filter((path) => path.startsWith("inventory") && isPolicyPath(path)),
      ["inventory.yaml", "inventory.de.json", "inventory-emplois.it.json"],
    );
  });

  test("refuses bytes that are no UTF-8", async () => {
    const folder = folderInMemory(policyFiles());
    const latin = {
      ...folder,
      read: async (path: string) =>
        path.startsWith("rules/") ? Uint8Array.of(0x23, 0xe9, 0x0a) : await folder.read(path),
    };
    const loaded = await loadPolicy(latin, policyReaders);
    assert.ok(!loaded.ok);
    assert.deepEqual(
      loaded.problems.map(({ failure }) => failure.code),
      ["retention.not-utf8"],
    );
  });
});

suite("a policy folder on disk", () => {
  test("lists its own files and those of datasets/ and rules/, whether these exist or not", async () => {
    const folder = mkdtempSync(join(tmpdir(), "egide-policy-"));
    try {
      writeFileSync(join(folder, "register.json"), "{}");
      mkdirSync(join(folder, "rules"));
      writeFileSync(join(folder, "rules", "a.yaml"), "x");
      const disk = folderOnDisk(folder);
      assert.deepEqual(await disk.list(), ["register.json", "rules/a.yaml"]);
      assert.deepEqual([...(await disk.read("rules/a.yaml"))], [0x78]);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  test("that does not exist is an input failure", async () => {
    await assert.rejects(
      folderOnDisk("/nowhere/at/all").list(),
      (error) =>
        error instanceof FailureError && error.failure.code === "retention.folder-unreadable",
    );
  });
});

suite("stores.yaml", () => {
  test("knows the three kinds of address, with a schema", () => {
    const { stores, problems: found } = parseStores(
      "stores.yaml",
      "stores:\n  a: { url: 'sqlite:a.db' }\n  b: { env: EGIDE_STORE_B, schema: demo }\n  c: { platform: true }\n",
    );
    assert.deepEqual(found, []);
    assert.deepEqual(
      stores.map(({ store: { address, schema } }) => [address.kind, schema]),
      [
        ["url", null],
        ["variable", "demo"],
        ["platform", null],
      ],
    );
  });

  test("refuses one database under two names, at the second", async () => {
    const twins = `stores:
  guichet: { url: "sqlite:guichet.sqlite" }
  autre: { url: "sqlite:autre.sqlite" }
  encore: { url: "sqlite:guichet.sqlite" }
`;
    const files = folderInMemory({ ...policyFiles(), "stores.yaml": twins });
    const loaded = await loadPolicy(files, policyReaders);
    assert.ok(!loaded.ok);
    assert.deepEqual(loaded.problems, [
      {
        file: "stores.yaml",
        place: { file: "stores.yaml", line: 4, column: 11 },
        failure: {
          code: "retention.store-twins",
          params: { store: "encore", other: "guichet" },
        },
      },
    ]);
    const unknown = { ...policyReaders, locate: async () => null };
    assert.ok((await loadPolicy(files, unknown)).ok);
  });

  test("refuses a password however it is written", () => {
    for (const url of [
      "postgres://u:p@h/d",
      "postgres://h/d?user=u&password=p",
      "postgres://u:@h/d",
    ])
      assert.deepEqual(
        parseStores("stores.yaml", `stores: { a: { url: "${url}" } }`).problems.map(
          ({ failure }) => failure.code,
        ),
        ["retention.store-secret"],
        url,
      );
  });
});
