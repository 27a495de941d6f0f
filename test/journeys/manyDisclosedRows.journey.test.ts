import assert from "node:assert/strict";
import { createReadStream } from "node:fs";
import { join } from "node:path";
import { suite, test } from "node:test";
import { activityWith, declared, onEachKind, type SceneFiles } from "./disclosureScene.ts";

const rows = 1_000_000;

const files: SceneFiles = {
  activities: [activityWith("compter", { "Service des études": "Étudier." })],
  dataset: `dataset:
  - fides_key: enquetes
    collections:
      - name: passage
        fields:
          - { name: id, fides_meta: { primary_key: true } }
          - { name: porte, data_categories: [system.operations] }
          - { name: badge, data_categories: [user.unique_id] }
`,
  make: [
    "create table passage (id int primary key, porte text, badge text)",
    `insert into passage with recursive n (i) as (values (1) union all select i + 1 from n where i < ${rows}) select i, 'porte ' || (i % 50), 'badge numéro ' || i from n`,
  ],
};

/** The most that this process held while the work lasted, over what it held before. */
const growthOf = async (work: () => Promise<void>): Promise<number> => {
  const before = process.memoryUsage().rss;
  let most = before;
  const timer = setInterval(() => {
    most = Math.max(most, process.memoryUsage().rss);
  }, 20);
  try {
    await work();
  } finally {
    clearInterval(timer);
  }
  return most - before;
};

suite("a million rows on their way to a recipient", () => {
  onEachKind(test, "stream in flat memory, each of them once", files, async (own) => {
    own.declare(
      declared(`id: portes
activity: compter
recipient: Service des études
collections: [{ name: passage, fields: [id, porte] }]`),
    );
    const path = join(own.folder, "portes.csv");
    const growth = await growthOf(async () => {
      const { code, err } = await own.egide("portes", own.folder, "--to", path, "--execute");
      assert.equal(code, 0, err);
    });
    let lines = 0;
    let names = 0;
    for await (const chunk of createReadStream(path, "utf8")) {
      lines += (chunk as string).split("\n").length - 1;
      names += (chunk as string).split("badge").length - 1;
    }
    assert.equal(lines, rows + 1);
    assert.equal(names, 0);
    // The file itself has 20 MB; all rows as values would have several hundred.
    assert.ok(growth < 150_000_000, `${growth} bytes more`);
  });
});
