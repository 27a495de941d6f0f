import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { readRetention, type RetentionRule } from "../../../reading/index.ts";
import { promise, statement } from "../../register.fixture.ts";
import { judgePromise } from "./judgePromise.ts";
import { ruleFixture } from "./rule.fixture.ts";

/** What stands against a rule of five years, or of `keep`, before and after a person has reviewed it. */
interface Row {
  readonly says: string;
  readonly promises: readonly Partial<RetentionRule>[];
  readonly keep?: string;
  readonly unreviewed: readonly string[];
  readonly reviewed: readonly string[];
}

const archived = { keep: "P10Y", end: null, bound: "exact" } as const;

const rows: readonly Row[] = [
  ...(["minimum", "not-kept", "unlimited", "by-reference", "open-criterion"] as const).map(
    (kind) => ({
      says: `${kind}: no term`,
      promises: [{ kind, keep: null }],
      unreviewed: ["reading-justifies-nothing"],
      reviewed: ["reading-justifies-nothing"],
    }),
  ),
  {
    says: "a minimum is no term, and binds from below",
    promises: [{ bound: "minimum" }],
    keep: "P4Y",
    unreviewed: ["reading-justifies-nothing", "keep-too-short"],
    reviewed: ["reading-justifies-nothing", "keep-too-short"],
  },
  {
    says: "an archive that has only a least length is no term",
    promises: [{ end: "archive", then: { ...archived, bound: "minimum" } }],
    keep: "P15Y",
    unreviewed: ["reading-justifies-nothing", "review-stage"],
    reviewed: ["reading-justifies-nothing"],
  },
  ...[{ keep: null }, { keep: "cinq ans" }, { plus: "un peu" }].map((broken) => ({
    says: `${JSON.stringify(broken)}: no period that can be counted`,
    promises: [broken],
    unreviewed: ["reading-justifies-nothing"],
    reviewed: ["reading-justifies-nothing"],
  })),
  ...[
    { kind: "until-event", keep: null, until: "la sortie" } as const,
    { kind: "while", keep: null, while: "dure le prêt" } as const,
  ].flatMap((event) => [
    {
      says: `${event.kind}: the event is the end`,
      promises: [event],
      keep: "P0D",
      unreviewed: ["review-no-duration"],
      reviewed: [],
    },
    {
      says: `${event.kind}: nothing is kept past it`,
      promises: [event],
      keep: "P1D",
      unreviewed: ["keep-past-event", "review-no-duration"],
      reviewed: ["keep-past-event"],
    },
  ]),
  {
    says: "a state, then a period: from the end of the state",
    promises: [{ while: "le mandat" }],
    unreviewed: ["review-state-end"],
    reviewed: [],
  },
  {
    says: "a state, then a period: the period stays exact",
    promises: [{ while: "le mandat" }],
    keep: "P4Y",
    unreviewed: ["keep-too-short", "review-state-end"],
    reviewed: ["keep-too-short"],
  },
  {
    says: "a period or an event, whichever is first: by the period",
    promises: [{ until: "la sortie" }],
    unreviewed: ["review-whichever-first"],
    reviewed: [],
  },
  {
    says: "a period or an event, whichever is first: by the event",
    promises: [{ until: "la sortie" }],
    keep: "P0D",
    unreviewed: ["review-whichever-first"],
    reviewed: [],
  },
  {
    says: "a period or an event: between the two is neither",
    promises: [{ until: "la sortie" }],
    keep: "P1Y",
    unreviewed: ["keep-too-short", "review-whichever-first"],
    reviewed: ["keep-too-short"],
  },
  {
    says: "a range up to its upper bound",
    promises: [{ bound: "range" }],
    unreviewed: [],
    reviewed: [],
  },
  {
    says: "a range past its upper bound",
    promises: [{ bound: "range" }],
    keep: "P61M",
    unreviewed: ["keep-too-long"],
    reviewed: ["keep-too-long"],
  },
  {
    says: "below the upper bound of a range, whose lower bound is not in the reading",
    promises: [{ bound: "range" }],
    keep: "P4Y",
    unreviewed: ["review-range"],
    reviewed: [],
  },
  {
    says: "a day more is a day more",
    promises: [{ plus: "P1D" }],
    unreviewed: ["keep-too-short"],
    reviewed: ["keep-too-short"],
  },
  {
    says: "a day more, kept",
    promises: [{ plus: "P1D" }],
    keep: "P5Y1D",
    unreviewed: [],
    reviewed: [],
  },
  {
    says: "the current year more",
    promises: [{ plus: "current-year" }],
    unreviewed: ["review-current-year"],
    reviewed: [],
  },
  {
    says: "a condition",
    promises: [{ condition: "en cas de litige" }],
    unreviewed: ["review-condition"],
    reviewed: [],
  },
  {
    says: "an exception",
    promises: [{ condition: "sauf procédure en cours" }],
    unreviewed: ["review-condition"],
    reviewed: [],
  },
  {
    says: "another store",
    promises: [{ system: "PÉGASE" }],
    unreviewed: ["review-system"],
    reviewed: [],
  },
  {
    says: "the store of the rule, by its name",
    promises: [{ system: "Guichet" }],
    unreviewed: [],
    reviewed: [],
  },
  {
    says: "two periods on other data",
    promises: [{ scope: "les fiches" }, { scope: "les photos", keep: "P1Y" }],
    unreviewed: ["review-several"],
    reviewed: [],
  },
  ...(["archive", "anonymise", "restrict"] as const).map((end) => ({
    says: `${end} is no deletion`,
    promises: [{ end }],
    unreviewed: ["end-differs"],
    reviewed: ["end-differs"],
  })),
  {
    says: "anonymised after the first stage, whatever follows",
    promises: [{ end: "anonymise", then: archived }],
    keep: "P15Y",
    unreviewed: ["end-differs"],
    reviewed: ["end-differs"],
  },
  {
    says: "anonymised after the archive",
    promises: [{ end: "archive", then: { ...archived, end: "anonymise" } }],
    keep: "P15Y",
    unreviewed: ["end-differs"],
    reviewed: ["end-differs"],
  },
  {
    says: "another stage of unknown length",
    promises: [{ end: null, then: { keep: null, end: "delete", bound: "exact" } }],
    unreviewed: ["end-differs"],
    reviewed: ["end-differs"],
  },
  ...(["archive", "restrict", null] as const).flatMap((end) => [
    {
      says: `two stages (${end}): never at the end of the first`,
      promises: [{ end, then: archived }],
      unreviewed: ["keep-cuts-stage"],
      reviewed: ["keep-cuts-stage"],
    },
    {
      says: `two stages (${end}): at the end of both`,
      promises: [{ end, then: archived }],
      keep: "P15Y",
      unreviewed: ["review-stage"],
      reviewed: [],
    },
    {
      says: `two stages (${end}): not later`,
      promises: [{ end, then: archived }],
      keep: "P16Y",
      unreviewed: ["keep-too-long", "review-stage"],
      reviewed: ["keep-too-long"],
    },
  ]),
  {
    says: "two stages at most: still not before the end of both",
    promises: [{ bound: "maximum", end: "archive", then: { ...archived, bound: "maximum" } }],
    keep: "P14Y",
    unreviewed: ["keep-cuts-stage"],
    reviewed: ["keep-cuts-stage"],
  },
  {
    says: "deletion, said so",
    promises: [{ end: "delete" }],
    unreviewed: [],
    reviewed: [],
  },
];

const person = { by: "dpo", on: "2026-11-01" };

const judged = (promises: readonly RetentionRule[], keep: string, isReviewed: boolean) =>
  judgePromise(
    ruleFixture({
      keep,
      statement: { ...ruleFixture().statement, rule: promises.length > 1 ? 1 : null },
      reviewed: isReviewed ? person : null,
    }),
    statement("gerer-les-dossiers.1", "Une phrase.", promises),
  ).map(({ code }) => code.replace("retention.", ""));

suite("what a promise asks of a rule", () => {
  for (const { says, promises, keep = "P5Y", unreviewed, reviewed } of rows)
    test(`${says} (keep: ${keep})`, () => {
      const said = promises.map(promise);
      assert.deepEqual(judged(said, keep, false), unreviewed);
      assert.deepEqual(judged(said, keep, true), reviewed);
    });

  test("sentences come from the reader with the fields that these rows judge", () => {
    const codes = (text: string): readonly string[] =>
      judged(readRetention(text, null).rules, "P5Y", false);
    assert.deepEqual(codes("Les fiches sont conservées pendant le mandat, puis 5 ans."), [
      "review-state-end",
    ]);
    assert.deepEqual(
      codes("Les fiches sont conservées jusqu’à la sortie, dans un délai maximum de 5 ans."),
      ["review-whichever-first"],
    );
    assert.deepEqual(codes("Les fiches sont conservées cinq ans, puis archivées dix ans."), [
      "keep-cuts-stage",
    ]);
    assert.deepEqual(codes("Les fiches sont conservées cinq ans dans PEGASE."), ["review-system"]);
    assert.deepEqual(codes("Les fiches sont conservées cinq ans, sauf en cas de litige."), [
      "review-condition",
    ]);
    assert.deepEqual(codes("Les fiches sont conservées cinq ans plus l’année en cours."), [
      "review-current-year",
    ]);
  });
});
