import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { subjectRights } from "./activityDetails.ts";
import type { Activity } from "./register.ts";
import { legalBasisLetters, rightsByBasis, type SubjectRight } from "./rightsByBasis.ts";
import { letterOf, rightsOf } from "./rightsOf.ts";

type Basis = Activity["legalBases"][number];

const basis = (article: string, purposes?: string[]): Basis => ({
  article,
  text: article,
  source: [],
  ...(purposes ? { purposes } : {}),
});
const given = (legalBases: Basis[], rightsOverrides?: Activity["rightsOverrides"]) =>
  new Map(
    rightsOf({ legalBases, ...(rightsOverrides ? { rightsOverrides } : {}) }).map((right) => [
      right.right,
      right,
    ]),
  );
const appliesTo = (legalBases: Basis[]): SubjectRight[] =>
  rightsOf({ legalBases }).flatMap(({ right, applies }) => (applies === true ? [right] : []));

describe("the rights of an activity", () => {
  it("follow the CNIL's table, row by row", () => {
    const always = ["access", "rectification", "restriction", "no-automated-decision"];
    const rows = {
      a: ["withdrawal", "erasure", "portability"],
      b: ["erasure", "portability"],
      c: [],
      d: ["erasure"],
      e: ["objection"],
      f: ["erasure", "objection"],
    };
    for (const letter of legalBasisLetters)
      assert.deepEqual(
        appliesTo([basis(`6.1.${letter}`)]).toSorted(),
        [...always, ...rows[letter]].toSorted(),
        letter,
      );
  });

  it("name an article of the GDPR beside each cell of the table", () => {
    for (const letter of legalBasisLetters)
      for (const right of subjectRights)
        assert.match(
          rightsByBasis[letter][right].article,
          /^(?:7|15|16|17|18|20|21|22)(?:\(\d\)(?:\([a-f]\))?)?$/,
        );
  });

  it("are the union of several bases, each with the purposes it serves", () => {
    const rights = given([basis("6.1.c", ["Payer"]), basis("6.1.f", ["Prévenir la fraude"])]);
    const erasure = rights.get("erasure")!;
    assert.equal(erasure.applies, true);
    assert.equal(erasure.article, "17(1)(c)");
    assert.deepEqual(
      erasure.bases.map(({ basis: letter, applies, purposes }) => [letter, applies, purposes]),
      [
        ["c", false, ["Payer"]],
        ["f", true, ["Prévenir la fraude"]],
      ],
    );
    assert.equal(rights.get("portability")!.applies, false);
  });

  it("are not known where a basis has no letter, unless every basis gives them", () => {
    for (const legalBases of [[basis("6.1")], []]) {
      const rights = given(legalBases);
      assert.equal(rights.get("access")!.applies, true);
      assert.equal(rights.get("access")!.article, "15");
      assert.equal(rights.get("objection")!.applies, null);
      assert.equal(rights.get("objection")!.article, null);
    }
    const partly = given([basis("6.1"), basis("6.1.e")]);
    assert.equal(partly.get("objection")!.applies, true);
    assert.equal(partly.get("erasure")!.applies, null);
  });

  it("depart from the table only on a written ground, the last of which counts", () => {
    const ground = "Décret n° 2099-1, art. 4, pris pour l’application de l’article 23 du RGPD";
    const rights = given(
      [basis("6.1.e")],
      [
        { right: "objection", applies: true, ground: "Premier avis" },
        { right: "objection", applies: false, ground },
        { right: "access", applies: true, ground: "Comme le tableau" },
      ],
    );
    assert.deepEqual(
      [rights.get("objection")!.applies, rights.get("objection")!.overridden],
      [false, true],
    );
    assert.equal(rights.get("objection")!.ground, ground);
    assert.equal(rights.get("access")!.overridden, false);
    assert.equal(rights.get("erasure")!.ground, null);
  });

  it("know a letter of article 6(1) and nothing else", () => {
    assert.equal(letterOf("6.1.e"), "e");
    for (const article of ["6.1", "6.1.g", "9.2.a", "6.4", ""])
      assert.equal(letterOf(article), null);
  });
});
