import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { scene } from "./commands.fixture.ts";

const asked = ["--reason", "contentieux 14", "--author", "C. Lan", "--review-on", "2031-01-01"];

suite("the commands of holds", () => {
  test(
    "place, list, run and release: what names a person comes from a file, and is never said",
    scene(async (own) => {
      own.input = "ysaline\n";
      const placed = await own.egide("hold", "place", own.folder, "--person", "-", ...asked);
      assert.equal(placed.code, 0, placed.err);
      assert.match(placed.out, /guichet · dossier : 3 lignes/);
      const id = /Gel (\S+) posé/.exec(placed.out)?.[1] ?? "";
      assert.ok(placed.out.includes(`egide hold release ${own.folder} --id ${id}\n`), placed.out);
      const list = await own.egide("hold", "list", own.folder);
      assert.equal(list.code, 0, list.err);
      assert.match(list.out, new RegExp(`${id} \\(personne\\) guichet : dossier`));
      assert.doesNotMatch(`${placed.out}${list.out}${list.err}`, /ysaline/i);
      assert.equal((await own.egide("run", own.folder, "--execute")).code, 0);
      assert.equal((await own.store.rows("dossier")).length, 3);
      const again = await own.egide("hold", "review", own.folder, "--id", id, "--on", "2032-02-01");
      assert.match(again.out, /maintenu dans guichet, à réexaminer le 1er février 2032/, again.err);
      assert.match((await own.egide("hold", "list", own.folder)).out, /le 1er février 2032/);
      const past = await own.egide("hold", "review", own.folder, "--id", id, "--on", "2019-02-01");
      assert.match(past.err, /retention\.hold-review/);
      const released = await own.egide("hold", "release", own.folder, "--id", id);
      assert.equal(released.code, 0, released.err);
      assert.equal((await own.egide("hold", "list", own.folder)).out, "Aucun gel.\n");
      assert.equal((await own.egide("run", own.folder, "--execute")).code, 0);
      assert.equal((await own.store.rows("dossier")).length, 1);
    }),
  );

  test(
    "a query from a file; each misuse is told its way out",
    scene(async (own) => {
      own.input = "collection: dossier\nwhen: { field: closed_on, below: '2020-01-01' }\n";
      const placed = await own.egide("hold", "place", own.folder, "--query", "-", ...asked);
      assert.match(placed.out, /dossier : 1 ligne\n/, placed.err);
      own.input = "collection: dossier\nwhen: { exists: { in: piece } }\n";
      for (const [words, code] of [
        [["--query", "-", ...asked], "hold-way-unsaid"],
        [["--person", "-", "--query", "-", ...asked], "hold-what"],
        [["--file", "dossier", ...asked], "hold-what"],
        [["--person", "-", "--reason", "x", "--author", "y"], "option-missing"],
        [["--person", "-", ...asked.slice(0, 5), "2020-01-01"], "hold-review"],
        [["--file", "dossier", "--key", "-", "--store", "gichet", ...asked], "store-not-here"],
      ] as const) {
        const said = await own.egide("hold", "place", own.folder, ...words);
        assert.match(said.err, new RegExp(`retention\\.${code}`), words.join(" "));
      }
      own.input = " \n";
      const empty = await own.egide("hold", "place", own.folder, "--person", "-", ...asked);
      assert.match(empty.err, /retention\.hold-empty/);
    }),
  );

  test(
    "fsck says that all agrees after a run, and what does not when a store has lost a hold",
    scene(async (own) => {
      own.input = "0\n";
      const key = ["--file", "dossier", "--key", "-"];
      const placed = await own.egide("hold", "place", own.folder, ...key, ...asked);
      const id = /Gel (\S+) posé/.exec(placed.out)?.[1] ?? "";
      assert.equal((await own.egide("run", own.folder, "--execute")).code, 0);
      const whole = await own.egide("fsck", own.folder);
      assert.equal(whole.code, 0, whole.out + whole.err);
      assert.match(
        whole.out,
        /exécutions : 1, reçus : 1, .* : 0, gels : 1, éditions du registre : 0\nTout concorde\.\n$/,
      );
      await own.store.run("delete from egide_hold");
      const lost = await own.egide("fsck", own.folder, "--json");
      assert.equal(lost.code, 1);
      assert.match(lost.out, /retention\.fsck-hold-missing/);
      assert.equal((await own.egide("hold", "release", own.folder, "--id", id)).code, 0);
      assert.equal((await own.egide("fsck", own.folder)).code, 0);
    }),
  );
});
