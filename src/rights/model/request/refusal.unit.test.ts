import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { capacityKinds, capacityOf, isOver, type SaidCapacity } from "./capacity.ts";
import { eligibilityOf, type ActivityRights } from "./eligibility.ts";
import { groundsFor, refusalOf, type Refusal } from "./refusal.ts";
import { refusalGroundNames } from "./refusalGrounds.ts";
import { requestedRights, type RequestedRight } from "./requestedRight.ts";

const on = (letter: string, changes: Partial<ActivityRights> = {}): ActivityRights => ({
  legalBases: [{ article: `6.1.${letter}`, text: "", source: [] }],
  rights: null,
  ...changes,
});
const excludedBy = (ground: string): Partial<ActivityRights> => ({
  rightsOverrides: [{ right: "objection", applies: false, ground }],
});
const reasons = "Le dossier est en cours d’instruction.";
const refused = (
  refusal: Partial<Refusal> & Pick<Refusal, "ground">,
  right: RequestedRight,
  activity: ActivityRights | null,
): string => {
  const outcome = refusalOf({ reasons, act: null, ...refusal }, right, activity);
  return outcome.ok ? "may be sent" : outcome.failure.code;
};

suite("whether an activity gives a right", () => {
  test("follows from its legal basis, case by case where the law says so", () => {
    const kinds = (right: RequestedRight): string =>
      ["a", "b", "c", "d", "e", "f"].map((letter) => eligibilityOf(on(letter), right).kind).join();
    assert.equal(kinds("access"), "given,given,given,given,given,given");
    assert.equal(kinds("medical-file"), kinds("access"));
    assert.equal(kinds("erasure"), "given,given,case-by-case,given,case-by-case,given");
    assert.equal(kinds("portability"), "given,given,not-given,not-given,not-given,not-given");
    assert.equal(kinds("objection"), "not-given,not-given,not-given,not-given,given,given");
    assert.equal(kinds("after-death"), "given,given,given,given,given,given");
    assert.equal(eligibilityOf({ ...on("e"), legalBases: [] }, "objection").kind, "unknown");
  });

  test("is excluded by an act that the register names, and by no mere word (CRA-06, art. 56)", () => {
    const said = { rights: { text: "…", objection: "excluded" as const, source: [] } };
    assert.equal(eligibilityOf(on("e", said), "objection").kind, "given");
    const written = eligibilityOf(
      on("e", { ...said, ...excludedBy("décret, art. 9") }),
      "objection",
    );
    assert.deepEqual(written, { kind: "excluded", article: "21(1)", ground: "décret, art. 9" });
  });
});

suite("a refusal", () => {
  test("stands on a ground of the law that the register bears", () => {
    const act = { act: "code de la sécurité sociale, art. L. 114-9" };
    for (const [ground, right, activity, came] of [
      ["compelling", "objection", on("e"), "may be sent"],
      ["compelling", "objection", on("a"), "rights.ground-untrue"],
      ["compelling", "access", on("e"), "rights.ground-elsewhere"],
      ["basis-gives-none", "objection", on("c"), "may be sent"],
      ["basis-gives-none", "objection", on("e"), "rights.ground-untrue"],
      ["basis-gives-none", "objection", null, "rights.ground-untrue"],
      ["founding-act", "objection", on("e"), "rights.ground-unwritten"],
      ["founding-act", "objection", null, "rights.ground-unwritten"],
      ["founding-act", "objection", on("e", excludedBy("décret, art. 9")), "may be sent"],
      ["legal-duty", "erasure", on("c"), "rights.act-missing"],
      ["legal-duty", "erasure", on("f"), "rights.ground-untrue"],
      ["overriding-grounds", "erasure", on("c"), "rights.ground-untrue"],
    ] as const)
      assert.equal(refused({ ground }, right, activity), came, `${ground} ${right}`);
    assert.equal(refused({ ground: "legal-duty", ...act }, "erasure", on("c")), "may be sent");
    const sent = refusalOf(
      { ground: "founding-act", reasons, act: "un autre" },
      "objection",
      on("e", excludedBy("décret, art. 9")),
    );
    assert.ok(sent.ok && sent.value.act === "décret, art. 9", "the act is that of the register");
  });

  test("says why in this very case", () => {
    assert.equal(
      refused(
        { ground: "compelling", reasons: "    non                    " },
        "objection",
        on("e"),
      ),
      "rights.reasons-missing",
    );
  });

  test("has a ground for each right, and a right for each ground", () => {
    for (const right of requestedRights) assert.ok(groundsFor(right).length > 5, right);
    const used = new Set(requestedRights.flatMap(groundsFor));
    assert.deepEqual(
      refusalGroundNames.filter((name) => !used.has(name)),
      [],
    );
  });
});

suite("whoever asks for another", () => {
  const today = Temporal.PlainDate.from("2027-05-10");
  const asked = (said: Partial<SaidCapacity>, right: RequestedRight = "access"): string => {
    const whole = { kind: "self", subject: "Léa Castan", until: null, ...said } as const;
    const outcome = capacityOf(whole, right, today);
    return outcome.ok ? outcome.value.kind : outcome.failure.code;
  };

  test("names that person, and shows a mandate that holds", () => {
    assert.equal(asked({ kind: "parent" }), "parent");
    assert.equal(asked({ kind: "parent", subject: null }), "rights.subject-missing");
    assert.equal(asked({ kind: "mandate" }), "rights.mandate-undated");
    const yesterday = today.subtract({ days: 1 });
    assert.equal(asked({ kind: "mandate", until: yesterday }), "rights.mandate-over");
    assert.equal(asked({ kind: "mandate", until: today }), "mandate");
    const mandate = { kind: "mandate", subject: "…", until: today.toString() } as const;
    assert.ok(!isOver(mandate, today));
    assert.ok(isOver(mandate, today.add({ days: 1 })));
  });

  test("is an heir for what a death leaves, and for nothing else", () => {
    for (const kind of capacityKinds) {
      const until = today;
      assert.equal(
        asked({ kind, until }, "after-death"),
        kind === "heir" ? "heir" : "rights.heir-alone",
      );
      assert.equal(asked({ kind, until }), kind === "heir" ? "rights.heir-right" : kind);
    }
  });
});
