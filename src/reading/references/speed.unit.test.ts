import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { findReferences } from "./findReferences.ts";

/** The best of several runs, in milliseconds: what the machine does beside it does not count. */
const best = (runs: number, work: () => void): number => {
  let least = Infinity;
  for (let run = 0; run < runs; run++) {
    const start = performance.now();
    work();
    least = Math.min(least, performance.now() - start);
  }
  return least;
};

describe("the time to find references", () => {
  it("is short for a sentence of 1,000 characters that holds none", () => {
    const plain =
      "Les fiches des lecteurs inscrits à la médiathèque sont effacées trois ans après le dernier prêt, sauf si leur famille a demandé par écrit de les garder. "
        .repeat(7)
        .slice(0, 1_000);
    assert.deepEqual(findReferences(plain), []);
    const rounds = 200;
    const each = best(8, () => {
      for (let round = 0; round < rounds; round++) findReferences(plain);
    });
    const microseconds = (each / rounds) * 1_000;
    // Measured at 17 µs; the bound leaves room for a slow machine.
    assert.ok(microseconds < 150, `${microseconds.toFixed(0)} µs`);
  });

  const hostile = [
    "L.",
    "L. 1-1, ",
    "article ",
    "article 1, ",
    "l'article L. 1 et suivants et ",
    "2° du a) de l'article 6 ",
    "(((",
    "6 (1 ",
    "6.1.",
    "1234567890",
    "code de la ",
    "loi n° ",
    "loi relative au prêt et ",
    "lois n° 78-17 et ",
    "du RGPD (",
    "circulaire a/b/c/",
    "code civil, notamment ses ",
    "titre I du livre II du ",
    " \n",
    "e\u0301",
  ];
  for (const unit of hostile)
    it(`grows with the text and no faster: « ${unit.trim()} »`, () => {
      const time = (size: number): number => {
        const text = unit.repeat(size / unit.length);
        return best(3, () => findReferences(text));
      };
      time(10_000);
      const small = Math.max(time(15_000), 3);
      const large = time(150_000);
      // Ten times the text; quadratic work would take a hundred times as long.
      assert.ok(large / small < 60, `${small.toFixed(1)} ms, then ${large.toFixed(1)} ms`);
    });
});
