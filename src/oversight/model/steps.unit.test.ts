import assert from "node:assert/strict";
import { suite, test } from "node:test";
import type { Actor, Outcome } from "../../kernel/index.ts";
import { factsOf, matterContent } from "../oversight.fixture.ts";
import { appealUntil } from "./appealTime.ts";
import { nextDue, type Matter, type MatterContent } from "./matter.ts";
import {
  addAct,
  closeMatter,
  correctMatter,
  followUp,
  openMatter,
  reopenMatter,
  type DecideMatter,
} from "./steps.ts";

const officer: Actor = { kind: "staff", id: "account-1", name: "Orane Velmont" };
const at = Temporal.Instant.from("2031-03-20T10:00:00Z");
const by = { by: officer, at };
const grounds = "La réponse est partie avec ses pièces.";
const day = (text: string): Temporal.PlainDate => Temporal.PlainDate.from(text);

const valueOf = <T>(outcome: Outcome<T>): T =>
  outcome.ok ? outcome.value : assert.fail(JSON.stringify(outcome.failure));
const codeOf = (outcome: Outcome<unknown>): string | null =>
  outcome.ok ? null : outcome.failure.code;
const matterOf = (content = matterContent(), closedAt: Temporal.Instant | null = null): Matter => ({
  id: "m-1",
  body: "valmarine",
  revision: 1,
  closedAt,
  content,
});
const done = (step: DecideMatter, content = matterContent()): MatterContent =>
  valueOf(step(matterOf(content))).content;

const question = {
  kind: "question",
  on: "2031-03-05",
  reference: "Q-1",
  text: "Quelles durées ?",
  measures: [],
  dueOn: "2031-03-28",
} as const;
const sanction = {
  ...question,
  kind: "sanction",
  measures: ["call-to-order", "fine"],
  dueOn: "",
} as const;

suite("the time to appeal from a sanction", () => {
  test("is two months of which neither the first nor the last day counts, and ends on a working day", () => {
    for (const [notified, last] of [
      // A Monday and a Thursday.
      ["2031-03-03", "2031-05-05"],
      ["2031-03-05", "2031-05-06"],
      // The day after 14 July.
      ["2031-05-13", "2031-07-15"],
      // 31 December: February has no 31.
      ["2030-12-31", "2031-03-03"],
      // The day after would be Ascension Day, 22 May 2031.
      ["2031-03-21", "2031-05-23"],
    ] as const)
      assert.equal(appealUntil(day(notified), "mainland").toString(), last, notified);
  });
});

suite("the steps of a file of the authority", () => {
  test("add acts with the days that the authority set, and give the next of them", () => {
    const asked = done(addAct(question, "mainland", by));
    assert.equal(nextDue(asked), "2031-03-28");
    const sooner = { ...question, kind: "formal-notice", dueOn: "2031-03-21" } as const;
    const both = done(addAct(sooner, "mainland", by), asked);
    assert.equal(nextDue(both), "2031-03-21");
    const answered = done(followUp(2, { on: "2031-03-19", text: grounds }, by), both);
    assert.equal(nextDue(answered), "2031-03-28");
    assert.equal(
      codeOf(followUp(2, { on: "2031-03-19", text: grounds }, by)(matterOf(answered))),
      "oversight.nothing-due",
    );
    assert.equal(
      codeOf(followUp(9, { on: "2031-03-19", text: grounds }, by)(matterOf(answered))),
      "oversight.nothing-due",
    );
    assert.equal(
      codeOf(followUp(1, { on: "2031-03-04", text: grounds }, by)(matterOf(answered))),
      "oversight.day-wrong",
    );
  });

  test("work out the time to appeal from a sanction, until something is decided of it", () => {
    const sanctioned = done(addAct(sanction, "mainland", by));
    assert.equal(nextDue(sanctioned), "2031-05-06");
    assert.deepEqual(sanctioned.acts[0]?.measures, ["call-to-order", "fine"]);
    const decided = done(
      followUp(1, { on: "2031-03-20", text: "Pas de recours, décision du conseil." }, by),
      sanctioned,
    );
    assert.equal(nextDue(decided), null);
  });

  test("refuse days that are to come or before the file, a notice without a time, a sanction without a measure", () => {
    for (const [changes, code] of [
      [{ on: "2031-03-21" }, "day-wrong"],
      [{ on: "2031-03-02" }, "day-wrong"],
      [{ on: "" }, "day-wrong"],
      [{ dueOn: "2031-03-04" }, "due-wrong"],
      [{ dueOn: "bientôt" }, "due-wrong"],
      [{ kind: "formal-notice", dueOn: "" }, "due-missing"],
      [{ kind: "sanction" }, "measures-missing"],
    ] as const)
      assert.equal(
        codeOf(addAct({ ...question, ...changes }, "mainland", by)(matterOf())),
        `oversight.${code}`,
        JSON.stringify(changes),
      );
    assert.equal(
      codeOf(openMatter(factsOf({ openedOn: "2031-03-21" }), at)),
      "oversight.day-wrong",
    );
    const asked = matterOf(done(addAct(question, "mainland", by)));
    assert.equal(
      codeOf(correctMatter(factsOf({ openedOn: "2031-03-06" }), by)(asked)),
      "oversight.day-wrong",
    );
    assert.equal(codeOf(correctMatter(factsOf({ title: "Autre" }), by)(asked)), null);
  });

  test("close a file with its outcome once nothing is due, and reopen it for a reason", () => {
    const asked = done(addAct(question, "mainland", by));
    assert.equal(
      codeOf(closeMatter("unfounded", grounds, by)(matterOf(asked))),
      "oversight.still-due",
    );
    assert.equal(
      codeOf(closeMatter("unfounded", "non", by)(matterOf())),
      "oversight.grounds-missing",
    );
    const closed = valueOf(closeMatter("unfounded", grounds, by)(matterOf()));
    assert.deepEqual([closed.closes, closed.content.outcome?.on], [true, "2031-03-20"]);
    const there = matterOf(closed.content, at);
    assert.equal(codeOf(addAct(question, "mainland", by)(there)), "oversight.closed");
    const again = valueOf(reopenMatter("L’autorité a écrit de nouveau.")(there));
    assert.deepEqual([again.closes, again.content.outcome], [false, null]);
    assert.equal(codeOf(reopenMatter(grounds)(matterOf())), "oversight.open");
  });
});
