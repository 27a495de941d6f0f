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
