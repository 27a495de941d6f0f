import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { RetentionReading, RetentionRule } from "../../src/reading/index.ts";
import type { ExpectedRule } from "./expectedReadings.ts";
import { fieldWords, wordsDigest } from "./fieldWords.ts";
import { judgeExpected } from "./judgeExpected.ts";

const expected: ExpectedRule = {
  kind: ["duration"],
  keep: ["P3Y"],
  plus: [null],
  bound: ["exact"],
  from: [wordsDigest("le dernier prêt"), wordsDigest("la date du dernier prêt")],
  until: [null],
  while: [null],
  condition: [null],
  scope: [wordsDigest("les amendes"), null],
  system: ["ARIANE"],
  end: ["archive"],
  then: ["P2Y/null/maximum"],
  reference: ["CSP R.12-7"],
};
const read: RetentionRule = {
  kind: "duration",
  keep: "P3Y",
  plus: null,
  bound: "exact",
  from: "Dernier prêt,",
  until: null,
  while: null,
  condition: null,
  scope: "Les amendes",
  system: "ARIANE",
  end: "archive",
  then: { keep: "P2Y", end: null, bound: "maximum" },
  reference: { code: "CSP", article: "R12-7" },
};

const judge = (
  change: Partial<RetentionRule>,
  status: RetentionReading["status"] = "read",
): ReturnType<typeof judgeExpected> =>
  judgeExpected({ text: "", status, rules: [{ ...read, ...change }], unread: [] }, [[expected]]);

describe("a reading held against those made by hand", () => {
  it("is right in any accepted cut, without its article and its punctuation", () => {
    assert.deepEqual(judge({}), { verdict: "right", differences: [] });
    assert.equal(judge({ from: "la date du dernier prêt" }).verdict, "right");
    assert.equal(judge({ scope: null }).verdict, "right");
  });

  it("is flagged, right or not, when the reader does not vouch for it", () => {
    assert.equal(judge({}, "partly-read").verdict, "flagged");
    assert.equal(judge({ keep: "P9Y" }, "not-understood").verdict, "flagged");
  });

  const changes: readonly Partial<RetentionRule>[] = [
    { kind: "minimum" },
    { keep: "P36M" },
    { plus: "P1D" },
    { bound: "maximum" },
    { from: "l’inscription" },
    { from: null },
    { until: "le départ" },
    { while: "il est inscrit" },
    { condition: "en cas de retard" },
    { scope: "les amendes des mineurs" },
    { system: null },
    { system: "THESEE" },
    { end: null },
    { end: "delete" },
    { then: null },
    { then: { keep: "P2Y", end: "delete", bound: "maximum" } },
    { then: { keep: "P2Y", end: null, bound: "exact" } },
    { reference: null },
    { reference: { code: "CSP", article: "R.12-8" } },
  ];
  for (const change of changes)
    it(`is silently wrong with ${JSON.stringify(change)}`, () => {
      const { verdict, differences } = judge(change);
      assert.equal(verdict, "silently-wrong");
      assert.equal(differences.length, 1);
    });

  it("is held against each way to cut the sentence into rules", () => {
    const reading = (rules: readonly RetentionRule[]): RetentionReading => ({
      text: "",
      status: "read",
      rules: [...rules],
      unread: [],
    });
    const other = { ...expected, keep: ["P1Y"] };
    const ways = [[expected, other], []];
    assert.equal(judgeExpected(reading([]), ways).verdict, "right");
    assert.equal(judgeExpected(reading([{ ...read, keep: "P1Y" }, read]), ways).verdict, "right");
    assert.equal(judgeExpected(reading([read]), ways).verdict, "silently-wrong");
    assert.equal(judgeExpected(reading([read, read]), ways).verdict, "silently-wrong");
  });
});

describe("the words of a field", () => {
  it("are folded, without the articles it begins with and without punctuation", () => {
    assert.deepEqual(fieldWords("  L’Épuration, de la  base (n° 3)."), [
      "epuration",
      "de",
      "la",
      "base",
      "n",
      "3",
    ]);
    assert.equal(wordsDigest("la clôture"), wordsDigest("Cloture."));
    assert.notEqual(wordsDigest("la clôture"), wordsDigest("la clôture du prêt"));
  });
});
