import assert from "node:assert/strict";
import { test } from "node:test";
import { scene } from "./commands.fixture.ts";

test(
  "restore-check says what came back, ends it again when asked to, but not before a lost hold stands again",
  scene(async (own) => {
    const check = async (...words: string[]) =>
      await own.egide(
        "restore-check",
        own.folder,
        "--store",
        "guichet",
        "--restored-to",
        "2030-02-01T00:00:00Z",
        ...words,
      );
    assert.equal((await own.egide("run", own.folder, "--execute")).code, 0);
    await own.store.run("insert into dossier values (8, '2019-01-01', 'x')");
    const dry = await check();
    assert.equal(dry.code, 1, dry.err);
    assert.match(dry.out, /clore-dossiers : 1 à finir maintenant ; 2 avaient fini/);
    own.input = "8\n";
    const place = ["--file", "dossier", "--key", "-", "--reason", "r", "--author", "a"];
    await own.egide("hold", "place", own.folder, ...place, "--review-on", "2031-01-01");
    await own.store.run("delete from egide_hold");
    const lost = await check("--execute");
    assert.equal(lost.code, 1);
    assert.match(lost.out, /gel perdu/);
    assert.equal((await own.store.rows("dossier")).length, 2);
    const id = /gel perdu : (\S+)\./.exec(lost.out)?.[1] ?? "";
    assert.equal((await own.egide("hold", "release", own.folder, "--id", id)).code, 0);
    const again = await check("--execute");
    assert.equal(again.code, 0, again.err + again.out);
    assert.match(again.out, /Lignes traitées de nouveau : 1/);
    assert.equal((await own.store.rows("dossier")).length, 1);
    assert.equal((await check("--execute")).code, 0);
    const misuse = await own.egide(
      "restore-check",
      own.folder,
      "--store",
      "x",
      "--restored-to",
      "hier",
    );
    assert.match(misuse.err, /retention\.instant/);
  }),
);

test(
  "restore-check names what receipts know again, ends it when asked to, and says until when it can be told",
  scene(async (own) => {
    const check = async (...words: string[]) =>
      await own.egide(
        "restore-check",
        own.folder,
        "--store",
        "guichet",
        "--restored-to",
        "2030-02-01T00:00:00Z",
        ...words,
      );
    own.write("policy.yaml", "approval: none\nreceipts: rows\n");
    assert.equal((await own.egide("run", own.folder, "--execute")).code, 0);
    await own.store.run("insert into dossier values (0, '2029-12-31', 'Ysaline')");
    const dry = await check();
    assert.equal(dry.code, 1, dry.err);
    assert.match(dry.out, /clore-dossiers : 0 à finir maintenant ; 2 avaient fini.*; 1 revenues/);
    assert.match(dry.out, /ligne par ligne jusqu’au 1er mars 2031/);
    assert.ok(!dry.out.includes("Ysaline"));
    const data = JSON.parse((await check("--json")).out) as { rules: object[]; orphans: object[] };
    assert.deepEqual(data.rules, [
      {
        rule: "clore-dossiers",
        endedAfter: 2,
        dueNow: 0,
        returned: 1,
        kept: 0,
        withoutClock: 0,
      },
    ]);
    assert.equal((await own.store.rows("dossier")).length, 2);
    const again = await check("--execute");
    assert.equal(again.code, 0, again.err + again.out);
    assert.match(again.out, /Lignes traitées de nouveau : 1/);
    assert.equal((await own.store.rows("dossier")).length, 1);
    const fsck = await own.egide("fsck", own.folder);
    assert.equal(fsck.code, 0, fsck.out);
  }),
);

test(
  "restore-check says of a rule that is gone, and that did not delete, that nothing tells how its rows end",
  scene(async (own) => {
    const at = ["--store", "guichet", "--restored-to", "2030-02-01T00:00:00Z", "--execute"];
    own.write("policy.yaml", "approval: none\nreceipts: rows\n");
    assert.equal((await own.egide("run", own.folder, "--execute")).code, 0);
    const [{ index, entry } = { index: -1, entry: null }] = await own.platform.ledger.entries(0, 1);
    assert.equal(index, 0);
    // The receipt of a rule that anonymised the same rows.
    const body = { ...entry?.body, id: "other/1", rule: "masquer-les-noms", end: "anonymise" };
    await own.platform.ledger.append([{ kind: "purge-receipt", id: "other/1", body }]);
    const check = await own.egide("restore-check", own.folder, ...at);
    assert.equal(check.code, 1);
    assert.match(check.out, /✗ la règle « masquer-les-noms » n’est plus dans ce dossier/);
  }),
);
