import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { breachOf, factorsOf, factsOf, officer } from "../incidents.fixture.ts";
import type { Breach, BreachFacts } from "./breach.ts";
import {
  assess,
  close,
  communicate,
  correct,
  decideAuthority,
  decidePersons,
  mistakeIn,
  notify,
  reopen,
  type DecideBreach,
} from "./steps.ts";

const at = (text: string): Temporal.Instant => Temporal.Instant.from(text);
const now = at("2027-05-10T08:00:00Z");
const step = { by: officer, at: now };
const grounds = "Le destinataire est connu et a tout effacé.";

const after = (breach: Breach, ...decisions: readonly DecideBreach[]): Breach =>
  decisions.reduce((before, decide) => {
    const outcome = decide(before);
    if (!outcome.ok) return assert.fail(outcome.failure.code);
    const { content, closes } = outcome.value;
    return { ...before, content, revision: before.revision + 1, closedAt: closes ? now : null };
  }, breach);

const refusal = (breach: Breach, decide: DecideBreach): string | null => {
  const outcome = decide(breach);
  return outcome.ok ? null : outcome.failure.code;
};

const sent = (changes: Partial<Parameters<typeof notify>[0]> = {}, by = step): DecideBreach =>
  notify(
    {
      kind: "first",
      isComplete: false,
      sentAt: at("2027-05-10T07:00:00Z"),
      reference: "N-1",
      lateReasons: "",
      ...changes,
    },
    by,
  );
const told = communicate(
  { sentAt: now, means: "individual", persons: 140, text: "Votre quotient familial a été envoyé." },
  step,
);
const learnt = { rootCause: "Complétion automatique", lessons: "Complétion désactivée" };

suite("facts of a breach", () => {
  const mistake = (changes: Partial<BreachFacts>): string | undefined =>
    mistakeIn(factsOf(changes), now)?.code;

  test("cannot be known in the future, before they were discovered, nor end before they begin", () => {
    assert.equal(mistake({}), undefined);
    assert.equal(mistake({ awareAt: now }), undefined);
    assert.equal(mistake({ awareAt: now.add({ seconds: 1 }) }), "incidents.aware-later");
    assert.equal(
      mistake({ awareAt: at("2027-05-07T12:59:00Z") }),
      "incidents.aware-before-discovery",
    );
    assert.equal(
      mistake({ beganAt: at("2027-05-07T13:01:00Z") }),
      "incidents.begins-after-discovery",
    );
    assert.equal(
      mistake({ endedAt: at("2027-05-07T12:00:00Z") }),
      "incidents.ends-before-it-begins",
    );
  });

  test("touch one of three things, unless it was a near miss", () => {
    assert.equal(mistake({ losses: [] }), "incidents.losses-missing");
    assert.equal(mistake({ losses: [], isNearMiss: true }), undefined);
  });

  test("are corrected with a reason", () => {
    assert.equal(
      refusal(breachOf(), correct(factsOf(), "faute", step)),
      "incidents.grounds-missing",
    );
    assert.equal(refusal(breachOf(), correct(factsOf({ persons: 150 }), grounds, step)), null);
  });

  test("cannot say that the body knew after it had notified", () => {
    const notified = after(breachOf(), decideAuthority("notify", grounds, step), sent());
    const facts = factsOf({ awareAt: at("2027-05-10T07:30:00Z") });
    assert.equal(
      refusal(notified, correct(facts, grounds, step)),
      "incidents.aware-after-notification",
    );
  });
});

suite("decisions on a breach", () => {
  test("need their grounds in writing, whichever way they go", () => {
    for (const choice of ["notify", "register-only"] as const)
      assert.equal(
        refusal(breachOf(), decideAuthority(choice, "non", step)),
        "incidents.grounds-missing",
      );
    assert.equal(
      refusal(breachOf(), decidePersons("no-high-risk", "", step)),
      "incidents.grounds-missing",
    );
  });

  test("may go against what is proposed, and keep what that was", () => {
    const { authority } = after(
      breachOf(),
      decideAuthority("register-only", grounds, step),
    ).content;
    assert.equal(authority?.choice, "register-only");
    assert.equal(authority?.proposed.authority, "notify");
    assert.equal(authority?.by.name, officer.name);
  });

  test("never notify a near miss", () => {
    const miss = breachOf({ isNearMiss: true });
    assert.equal(refusal(miss, decideAuthority("notify", grounds, step)), "incidents.near-miss");
    assert.equal(refusal(miss, decidePersons("communicate", grounds, step)), "incidents.near-miss");
    assert.equal(refusal(miss, assess(factorsOf())), "incidents.near-miss");
  });

  test("rest on a severity whose every factor is grounded", () => {
    for (const without of [
      { dataGrounds: "" },
      { identificationGrounds: " " },
      { circumstancesGrounds: "court" },
    ])
      assert.equal(refusal(breachOf(), assess(factorsOf(without))), "incidents.grounds-missing");
    assert.equal(refusal(breachOf(), assess(factorsOf({ data: {} }))), "incidents.factors-missing");
    assert.equal(refusal(breachOf(), assess(factorsOf())), null);
  });
});

suite("what is sent", () => {
  const decided = after(breachOf(), decideAuthority("notify", grounds, step));

  test("waits for a decision", () => {
    assert.equal(refusal(breachOf(), sent()), "incidents.undecided");
    const not = after(breachOf(), decideAuthority("register-only", grounds, step));
    assert.equal(refusal(not, sent()), "incidents.decided-otherwise");
    assert.equal(refusal(breachOf(), told), "incidents.persons-undecided");
    const spared = after(breachOf(), decidePersons("risk-removed", grounds, step));
    assert.equal(refusal(spared, told), "incidents.decided-otherwise");
  });

  test("comes in phases, the first before its complements, none before the other or to come", () => {
    assert.equal(
      refusal(decided, sent({ kind: "complement" })),
      "incidents.first-notification-missing",
    );
    const first = after(decided, sent());
    assert.equal(refusal(first, sent()), "incidents.notified-already");
    const complement = { kind: "complement", isComplete: true } as const;
    assert.equal(
      refusal(first, sent({ ...complement, sentAt: at("2027-05-10T06:59:00Z") })),
      "incidents.sent-out-of-time",
    );
    assert.equal(
      refusal(first, sent({ ...complement, sentAt: now.add({ seconds: 1 }) })),
      "incidents.sent-out-of-time",
    );
    assert.equal(after(first, sent(complement)).content.notifications.length, 2);
  });

  test("after 72 hours says why, even by a second (art. 33(1))", () => {
    const due = at("2027-05-10T15:30:00Z");
    const by = { by: officer, at: at("2027-05-12T08:00:00Z") };
    assert.equal(refusal(decided, sent({ sentAt: due }, by)), null);
    const late = { sentAt: due.add({ seconds: 1 }) };
    assert.equal(refusal(decided, sent(late, by)), "incidents.late-reasons-missing");
    assert.equal(refusal(decided, sent({ ...late, lateReasons: grounds }, by)), null);
  });
});

suite("the end of a record", () => {
  const done = after(
    breachOf(learnt),
    assess(factorsOf()),
    decideAuthority("notify", grounds, step),
    decidePersons("communicate", grounds, step),
    sent({ isComplete: true }),
    told,
  );

  test("comes when all that was decided is done", () => {
    assert.equal(refusal(done, close()), null);
    const without = (changes: Partial<Breach["content"]>): string | null =>
      refusal({ ...done, content: { ...done.content, ...changes } }, close());
    assert.equal(without({ authority: null }), "incidents.undecided");
    assert.equal(without({ persons: null }), "incidents.persons-undecided");
    assert.equal(without({ communications: [] }), "incidents.persons-untold");
    assert.equal(
      without({
        notifications: done.content.notifications.map((n) => ({ ...n, isComplete: false })),
      }),
      "incidents.notification-incomplete",
    );
    assert.equal(without({ facts: factsOf() }), "incidents.lessons-missing");
    const spared = after(done, decidePersons("no-high-risk", grounds, step));
    const severer = { severity: factorsOf({ data: { sensitive: "basic" } }) };
    assert.equal(refusal(spared, close()), null);
    assert.equal(
      refusal({ ...spared, content: { ...spared.content, ...severer } }, close()),
      "incidents.decision-outdated",
    );
    const earlier = factsOf({ ...learnt, discoveredAt: at("2027-05-07T06:00:00Z") });
    assert.equal(
      without({
        facts: { ...earlier, beganAt: null, awareAt: at("2027-05-07T06:30:00Z") },
      }),
      "incidents.late-reasons-missing",
    );
  });

  test("asks of a near miss its lesson alone", () => {
    const miss = { isNearMiss: true };
    assert.equal(refusal(breachOf(miss), close()), "incidents.lessons-missing");
    assert.equal(refusal(breachOf({ ...miss, ...learnt }), close()), null);
  });

  test("stops every change until it is reopened with a reason", () => {
    const closed = after(done, close());
    for (const decide of [
      correct(factsOf(), grounds, step),
      assess(factorsOf()),
      decideAuthority("notify", grounds, step),
      decidePersons("communicate", grounds, step),
      sent({ kind: "complement" }),
      told,
      close(),
    ])
      assert.equal(refusal(closed, decide), "incidents.closed");
    assert.equal(refusal(closed, reopen("non")), "incidents.grounds-missing");
    assert.equal(refusal(done, reopen(grounds)), "incidents.open");
    assert.equal(after(closed, reopen(grounds)).closedAt, null);
  });
});
