import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { checkTerritories } from "./checkTerritories.ts";
import { departments } from "./departments.ts";
import { leavesSomebodyOut, territoryWords } from "./territoryWords.ts";
import type { Territory } from "./territory.ts";

const every = departments.flatMap(({ prefixes }) =>
  prefixes.map((prefix): Territory => ({ prefix, body: "nord" })),
);
const said = (territories: readonly Territory[]) =>
  checkTerritories(territories).map((finding) => territoryWords(finding, "fr"));
const also = (prefix: string, body = "est"): readonly Territory[] => [...every, { prefix, body }];

suite("the check of territories", () => {
  test("finds nothing where every department has a body", () => {
    // Saint-Barthélemy and Saint-Martin have codes within those of Guadeloupe.
    assert.deepEqual(
      checkTerritories(every).filter(({ kind }) => kind !== "redundant"),
      [],
    );
    assert.deepEqual(
      checkTerritories([
        { prefix: "20", body: "nord" },
        ...every.filter(({ prefix }) => !prefix.startsWith("20")),
      ]).filter(({ kind }) => kind !== "redundant"),
      [],
      "20 alone is the whole of Corsica",
    );
  });

  test("finds the departments that nobody has, and those of which a part has somebody", () => {
    const without = (...codes: readonly string[]) =>
      every.filter(({ prefix }) => !codes.some((code) => prefix.startsWith(code)));
    const gaps = checkTerritories([...without("56", "201"), { prefix: "561", body: "est" }]);
    assert.deepEqual(
      gaps.filter(leavesSomebodyOut).map((finding) => territoryWords(finding, "fr").split(" :")[0]),
      ["2A Corse-du-Sud", "56 Morbihan"],
    );
    assert.deepEqual(
      checkTerritories(without("29"))
        .filter(leavesSomebodyOut)
        .map(({ kind }) => kind),
      ["gap"],
    );
    assert.equal(checkTerritories([]).length, departments.length);
  });

  test("finds what overlaps: the same prefix twice, and a narrower one within another", () => {
    assert.match(said(also("56")).join("\n"), /^56 : partagé entre est, nord/m);
    assert.match(said(also("56100")).join("\n"), /^56100 \(est\) est dans 56, qui est à d’autres/m);
    assert.match(said(also("56100", "nord")).join("\n"), /^56100 \(nord\) est déjà dans 56/m);
  });

  test("finds what is of no place, and what may have lost its zero", () => {
    assert.match(said(also("00123")).join("\n"), /^00123 : code de la poste aux armées/m);
    assert.match(said(also("99")).join("\n"), /^99 : d’aucun département/m);
    assert.match(said(also("1000", "nord")).join("\n"), /^1000 : quatre chiffres/m);
  });
});
