import assert from "node:assert/strict";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { test } from "node:test";
import { quietConsole } from "../../../test/support/quietConsole.ts";
import { FailureError, messageOf } from "../../kernel/index.ts";
import type { Call, Verb } from "../../platform/command-line/index.ts";
import { errors } from "../errors.ts";
import { openConnector } from "../openConnector.ts";
import { readDatasetFolder } from "../storage/readDatasetFolder.ts";
import { datasetCheckVerb } from "./datasetCheckVerb.ts";
import { datasetDraftVerb } from "./datasetDraftVerb.ts";

const inFolder = async (work: (folder: string) => Promise<void>): Promise<void> => {
  const folder = await mkdtemp(join(tmpdir(), "egide-dataset-"));
  try {
    await mkdir(join(folder, "datasets"));
    await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};

const run = async (
  verb: Verb,
  given: readonly string[],
  options: Readonly<Record<string, string | true>> = {},
) => {
  let out = "";
  const call: Call = {
    arguments: given,
    text: (name) => (typeof options[name] === "string" ? options[name] : null),
    texts: () => [],
    switch: (name) => options[name] === true,
    language: "en",
    console: {
      ...quietConsole,
      out: (text) => (out += text),
    },
  };
  return { code: await verb.run(call), out };
};

const draft = datasetDraftVerb({ open: (store) => openConnector({ ...store, readOnly: true }) });
const check = (path: string): Verb =>
  datasetCheckVerb({
    files: readDatasetFolder,
    openStore: async (_, key, clocks) =>
      key === "desk" ? openConnector({ kind: "sqlite", path, readOnly: true, clocks }) : null,
  });

test("a draft of a database, saved as it is, agrees with that database until either changes", async () =>
  inFolder(async (folder) => {
    const path = join(folder, "desk.sqlite");
    const db = new DatabaseSync(path);
    db.exec("create table person (id integer primary key, email text, seen_at integer)");
    db.exec(
      "create table visit (id integer primary key, person integer references person (id), day date)",
    );
    const file = join(folder, "datasets", "desk.yaml");

    const drafted = await run(draft, [`sqlite:${path}`], { key: "desk" });
    assert.equal(drafted.code, 0);
    await writeFile(file, drafted.out);
    const first = await run(check(path), [folder]);
    assert.deepEqual(first, { code: 0, out: `${file}: agrees with desk\n` });

    db.exec("alter table person rename column email to mail");
    const second = await run(check(path), [folder]);
    assert.equal(second.code, 1);
    assert.match(
      second.out,
      /desk\.yaml:\d+:\d+: error: The table "person" has no column "email" \(→ mail\)/,
    );
    const json = JSON.parse((await run(check(path), [folder], { json: true })).out) as {
      files: { problems: { code: string }[] }[];
    };
    assert.deepEqual(
      json.files[0]?.problems.map(({ code }) => code),
      ["connectors.dataset-field-absent", "connectors.dataset-field-undescribed"],
    );

    await writeFile(file, "dataset: [\n");
    assert.equal((await run(check(path), [folder])).code, 3);
    db.close();
  }));

test("a dataset without a store is checked as far as it goes, and a folder without datasets is named", async () =>
  inFolder(async (folder) => {
    const absent = run(check(""), [folder]);
    await assert.rejects(absent, {
      failure: { code: "connectors.no-datasets", params: { folder } },
    });
    await writeFile(
      join(folder, "datasets", "a.yml"),
      "dataset: { fides_key: a, collections: [] }",
    );
    assert.match((await run(check(""), [folder])).out, /no database to compare with/);
    await writeFile(join(folder, "datasets", "b.yaml"), Buffer.from([0x64, 0xe9, 0x0a]));
    await assert.rejects(run(check(""), [folder]), {
      failure: {
        code: "connectors.dataset-encoding",
        params: { file: join(folder, "datasets", "b.yaml") },
      },
    });
  }));

test("a draft that its own check would refuse, or of a file that is not there, is not written", async () =>
  inFolder(async (folder) => {
    await assert.rejects(run(draft, [`sqlite:${folder}/desk.sqlite`], { key: "a b" }), {
      failure: { code: "connectors.dataset-key-syntax", params: { path: "--key" } },
    });
    const missing: unknown = await run(draft, ["sqlite:nope"], { key: "desk" }).catch(
      (error: unknown) => error,
    );
    assert.ok(missing instanceof FailureError);
    assert.equal(missing.failure.code, "connectors.file-missing");
    assert.match(messageOf(missing.failure, "en", errors), /from the current folder/);
    assert.match(messageOf(missing.failure, "fr", errors), /depuis le dossier courant/);
  }));
