import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { success, type Outcome } from "../../kernel/index.ts";
import { activityOf, officer } from "../assessments.fixture.ts";
import { piaFile } from "../pia.fixture.ts";
import { activityPia } from "./activityPia.ts";
import {
  changedSince,
  dueOn,
  stateOf,
  type Assessment,
  type AssessmentContent,
} from "./assessment.ts";
import { criteriaShown, proposedNeed } from "./need.ts";
import { setAnswer, setEvaluation, setOfPia } from "./pia/changePia.ts";
import { plainText } from "./pia/plainText.ts";
import { readPia } from "./pia/readPia.ts";
import { consult } from "./consult.ts";
import {
  decideNeed,
  link,
  newAssessment,
  reopen,
  review,
  validate,
  withdraw,
  write,
} from "./steps.ts";
import type { DecideAssessment } from "./stepRules.ts";

const at = Temporal.Instant.from("2031-03-04T10:00:00Z");
const by = { by: officer, at };
const grounds = "Les mesures tiennent, le délégué l’a écrit.";
const none = { cases: [], criteria: [], listing: "none" } as const;

const valueOf = <T>(outcome: Outcome<T>): T =>
  outcome.ok ? outcome.value : assert.fail(JSON.stringify(outcome.failure));
const codeOf = (outcome: Outcome<unknown>): string | null =>
  outcome.ok ? null : outcome.failure.code;

const contentOf = (document = piaFile(), changes: Partial<AssessmentContent> = {}) => ({
  ...valueOf(newAssessment(document, { reference: "AIPD-1", activities: [activityOf()] })),
  ...changes,
});
const assessmentOf = (
  content = contentOf(),
  closedAt: Temporal.Instant | null = null,
): Assessment => ({
  id: "a-1",
  body: "valmarine",
  revision: 1,
  closedAt,
  content,
});
const done = (step: DecideAssessment, content = contentOf()): AssessmentContent =>
  valueOf(step(assessmentOf(content))).content;

const accepted = {
  isAccepted: true,
  controller: "Directrice",
  grounds,
  reviewOn: "2034-03-04",
} as const;
const high = valueOf(setAnswer("326", { gauge: "maximal" }, at)(piaFile({ evaluations: [] })));

suite("an assessment that an activity begins", () => {
  test("holds what the register knows, as text, and the tool’s own shape", () => {
    const document = activityPia(activityOf(), { name: "Entraide", officer: "Ivo Marrec" }, at);
    const pia = valueOf(readPia(document));
    const said = (question: string) => plainText(pia.answers.get(question)?.text ?? "");
    assert.match(
      said("111"),
      /Verser une aide d’urgence\nFinalités\n– Verser une aide à qui la demande/,
    );
    assert.match(said("121"), /Quotient familial <brut>/);
    assert.equal(said("212"), "Mission d’intérêt public");
    assert.match(said("112"), /Entraide/);
    assert.equal(pia.answers.has("222"), false, "no consent is asked for");
    assert.deepEqual(
      pia.measures.map(({ title }) => title),
      ["Chiffrement des données", "Chiffrement des données (2)"],
    );
    assert.equal(contentOf(document).residual, "unweighed");
  });
});

suite("the need of an assessment", () => {
  test("binds where the text leaves no choice, and is proposed elsewhere", () => {
    for (const [factors, expected] of [
      [none, ["not-required", "nothing", false]],
      [{ ...none, criteria: ["sensitive"] }, ["required", "one-criterion", false]],
      [{ ...none, criteria: ["sensitive", "vulnerable"] }, ["required", "two-criteria", false]],
      [{ ...none, criteria: ["sensitive"], listing: "exempt" }, ["not-required", "exempt", false]],
      [{ ...none, listing: "required" }, ["required", "listed", true]],
      [
        { ...none, cases: ["public-area"], listing: "exempt" },
        ["required", "mandatory-case", true],
      ],
    ] as const) {
      const { conclusion, because, isBinding } = proposedNeed(factors);
      assert.deepEqual([conclusion, because, isBinding], expected);
    }
    assert.deepEqual(criteriaShown(activityOf()), ["sensitive"]);
  });

  test("is decided with grounds, closes what needs none, and never against a mandatory case", () => {
    const closing = decideNeed(none, "not-required", grounds, by)(assessmentOf());
    assert.equal(valueOf(closing).closes, true);
    assert.equal(stateOf(valueOf(closing).content), "not-required");
    assert.equal(
      codeOf(decideNeed(none, "not-required", "non", by)(assessmentOf())),
      "assessments.grounds-missing",
    );
    const bound = { ...none, cases: ["evaluation"] } as const;
    assert.equal(
      codeOf(decideNeed(bound, "not-required", grounds, by)(assessmentOf())),
      "assessments.need-required",
    );
  });
});

suite("the steps of an assessment", () => {
  test("validate what is weighed and heard, and give its review within three years", () => {
    const content = done(validate(accepted, by));
    assert.equal(stateOf(content), "validated");
    assert.equal(dueOn(content), "2034-03-04");
    const raw = JSON.parse(content.document) as { pia: { status: number; validator_name: string } };
    assert.deepEqual([raw.pia.status, raw.pia.validator_name], [2, "Directrice"]);
    for (const reviewOn of ["2034-03-05", "2031-03-04", "hier", ""])
      assert.equal(
        codeOf(validate({ ...accepted, reviewOn }, by)(assessmentOf())),
        "assessments.review-too-late",
        reviewOn,
      );
    assert.equal(
      codeOf(write("described", () => success(setOfPia("name", "x")))(assessmentOf(content))),
      "assessments.validated",
    );
  });

  test("refuse to validate without description, risks, opinions, or the authority where a risk stays high", () => {
    const without = (name: string, value: null | string | boolean) =>
      contentOf(valueOf(setOfPia(name, value)(piaFile())));
    const unweighed = contentOf(valueOf(setAnswer("335", { gauge: null }, at)(piaFile())));
    const unsaid = (question: string) =>
      contentOf(valueOf(setAnswer(question, { text: " " }, at)(piaFile())));
    for (const [content, code] of [
      ...["111", "121", "211", "212", "213", "215"].map(
        (question) => [unsaid(question), "description-missing"] as const,
      ),
      [unweighed, "risks-unweighed"],
      [without("dpo_opinion", ""), "officer-opinion-missing"],
      [without("dpo_status", null), "officer-opinion-missing"],
      [without("concerned_people_opinion", ""), "persons-opinion-missing"],
      [without("concerned_people_searched_opinion", false), "persons-opinion-missing"],
      [contentOf(high), "consultation-missing"],
    ] as const)
      assert.equal(codeOf(validate(accepted, by)(assessmentOf(content))), `assessments.${code}`);
    const refused = done(validate({ ...accepted, isAccepted: false }, by), unweighed);
    assert.deepEqual([stateOf(refused), dueOn(refused)], ["refused", null]);
  });

  test("wait for the authority eight weeks, or fourteen, and go on when it has answered", () => {
    const said = {
      sentOn: "2031-01-10",
      reference: "C-1",
      isExtended: false,
      answeredOn: "",
      isCleared: false,
      answer: "",
    };
    const waiting = done(consult(said, "mainland", by), contentOf(high));
    assert.equal(dueOn(waiting), "2031-03-07");
    assert.equal(
      codeOf(validate(accepted, by)(assessmentOf(waiting))),
      "assessments.consultation-missing",
    );
    const longer = done(consult({ ...said, isExtended: true }, "mainland", by), waiting);
    assert.equal(dueOn(longer), "2031-04-18");
    const answered = { ...said, answeredOn: "2031-03-01", isCleared: true };
    assert.equal(
      stateOf(done(validate(accepted, by), done(consult(answered, "mainland", by), longer))),
      "validated",
    );
    for (const wrong of [{ sentOn: "2031-03-05" }, { answeredOn: "2031-01-09" }, { sentOn: "" }])
      assert.equal(
        codeOf(consult({ ...said, ...wrong }, "mainland", by)(assessmentOf())),
        "assessments.day-to-come",
      );
  });

  test("say when an activity changed since, and no longer once somebody looked", () => {
    const content = done(validate(accepted, by));
    assert.deepEqual(changedSince(content, [activityOf({ updatedOn: "2031-03-01" })]), []);
    const other = activityOf({ recipients: [{ text: "Commune", source: [] }] });
    assert.deepEqual(changedSince(content, [other]), ["aide"]);
    assert.deepEqual(changedSince(content, []), ["aide"]);
    assert.deepEqual(changedSince(done(link([other], ""), content), [other]), ["aide"]);
    const looked = done(review({ grounds, reviewOn: "2032-01-01" }, [other], by), content);
    assert.deepEqual([changedSince(looked, [other]), dueOn(looked)], [[], "2032-01-01"]);
    assert.equal(
      codeOf(review({ grounds, reviewOn: "2032-01-01" }, [other], by)(assessmentOf())),
      "assessments.not-validated",
    );
  });

  test("write parts of the document, and weigh again what is left", () => {
    const edit = setEvaluation(
      "3.2",
      { verdict: "to-be-fixed", comment: "", plan: "", severity: "maximal", likelihood: "maximal" },
      at,
    );
    assert.equal(done(write("risk-weighed", () => success(edit))).residual, "high");
  });

  test("end, and begin again for a reason", () => {
    const ended = withdraw("Le traitement n’a jamais commencé.")(assessmentOf());
    assert.equal(valueOf(ended).closes, true);
    const closed = assessmentOf(valueOf(ended).content, at);
    assert.equal(codeOf(validate(accepted, by)(closed)), "assessments.closed");
    const again = valueOf(reopen("Il commence en septembre.")(closed));
    assert.deepEqual([stateOf(again.content), again.closes], ["draft", false]);
    assert.equal(codeOf(reopen(grounds)(assessmentOf())), "assessments.open");
    const validated = assessmentOf(done(validate(accepted, by)));
    const { content } = valueOf(reopen("L’activité a changé de logiciel.")(validated));
    assert.deepEqual([stateOf(content), content.reviewOn], ["draft", null]);
    assert.equal((JSON.parse(content.document) as { pia: { status: number } }).pia.status, 0);
  });
});
