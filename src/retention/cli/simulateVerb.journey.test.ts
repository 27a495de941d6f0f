import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { suite, test } from "node:test";
import { Value } from "typebox/value";
import { SimulationSchema, type SimulationReport } from "../simulation/model/simulationReport.ts";
import { scene } from "./commands.fixture.ts";

const years = ["--from", "2025-01-01", "--to", "2032-01-01", "--every", "P1Y"];

const digestOf = (url: string): string =>
  createHash("sha256")
    .update(readFileSync(url.slice("sqlite:".length)))
    .digest("hex");

suite("egide simulate, over time", () => {
  test(
    "counts what each run ends and what is left, as text no wider than a screen, and leaves the file as it was",
    scene(async ({ egide, folder, store }) => {
      const before = digestOf(store.url);
      const said = await egide("simulate", folder, ...years);
      assert.equal(said.code, 0, said.err);
      assert.match(said.out, /✓ clore-dossiers\n  Les lignes de/);
      assert.match(said.out, /  2025-01-01 █+ +1  reste 2\n  2026-01-01 +0  reste 2\n/);
      assert.match(said.out, /  2031-01-01 █+ +1  reste 1\n  2032-01-01 █+ +1  reste 0\n/);
      for (const line of said.out.split("\n").filter((each) => /^  \d/.test(each)))
        assert.ok(line.length <= 80, line);
      assert.equal(digestOf(store.url), before);
    }),
  );

  test(
    "says the same as data of the published schema, and as a drawing that tells its figures",
    scene(async ({ egide, folder }) => {
      const file = join(folder, "suite.svg");
      const said = await egide("simulate", folder, ...years, "--json", "--svg", file);
      assert.equal(said.code, 0, said.err);
      const report = JSON.parse(said.out) as SimulationReport;
      assert.ok(Value.Check(SimulationSchema, report));
      assert.deepEqual(
        report.rules[0]?.steps.map(({ ended }) => ended),
        [1, 0, 0, 0, 0, 0, 1, 1],
      );
      const drawing = readFileSync(file, "utf8");
      assert.match(drawing, /<svg [^>]*aria-labelledby="title desc"/);
      assert.match(drawing, /<title id="title">Ce que les règles termineraient/);
      assert.match(drawing, /<text[^>]*>2031-01-01<\/text><text[^>]*>1<\/text>/);
      assert.match(drawing, />reste 0</);
    }),
  );

  test(
    "an estimate of a small table is exact, and says so",
    scene(async ({ egide, folder }) => {
      const said = await egide("simulate", folder, ...years, "--estimate", "--json");
      const report = JSON.parse(said.out) as SimulationReport;
      assert.equal(report.rules[0]?.share, 1);
      assert.equal(report.rules[0]?.steps[0]?.margin, null);
    }),
  );

  test(
    "days that make no series, and a file that cannot be written, are said",
    scene(async ({ egide, folder }) => {
      for (const words of [
        ["--from", "2030-01-01"],
        ["--from", "2030-01-01", "--to", "2029-01-01"],
        ["--to", "2090-01-01", "--every", "P1D"],
        ["--at", "2030-01-01", "--to", "2031-01-01"],
        ["--at", "2030-01-01", "--estimate"],
      ]) {
        const said = await egide("simulate", folder, ...words);
        assert.equal(said.code, 2, words.join(" "));
        assert.match(said.err, /retention\.simulation-range/);
      }
      const said = await egide(
        "simulate",
        folder,
        ...years,
        "--svg",
        join(folder, "none", "a.svg"),
      );
      assert.equal(said.code, 3);
      assert.match(said.err, /retention\.simulation-file.*ENOENT/);
    }),
  );

  test(
    "a plan that is not safe ends with 1 and its reason",
    scene(async ({ egide, folder, store }) => {
      await store.run("create trigger t after delete on piece begin select 1; end");
      const said = await egide("simulate", folder, ...years);
      assert.equal(said.code, 1);
      assert.match(said.out, /✗ clore-dossiers\n.*\n  ! \[retention\.delete-trigger\]/);
    }),
  );
});
