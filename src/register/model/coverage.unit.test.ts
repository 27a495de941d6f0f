import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { settleActivity } from "../actions/settleActivity.ts";
import { lintRules } from "../lint/rules/index.ts";
import { coverageOf, processorChecks, type Enforcement } from "./coverage.ts";
import { emptyActivity } from "./emptyActivity.ts";
import type { Activity } from "./register.ts";

const sentences = [
  "Les fiches de prêt sont conservées deux ans à compter du retour du vélo.",
  "Les cautions sont conservées un an à compter de leur restitution.",
];
const activity = (members: Partial<Activity>): Activity =>
  settleActivity(
    {
      ...emptyActivity,
      title: "Prêter des vélos",
      retention: sentences.map((text) => ({
        id: "",
        hash: "",
        text,
        context: null,
        source: [],
        reading: { status: "not-understood", text, unread: [], rules: [] },
      })),
      ...members,
    },
    null,
    "preter-des-velos",
  );

const enforcement: Enforcement = {
  rulesOf: ({ id }) => (id.endsWith(".1") ? ["fiches"] : []),
  rules: new Set(["fiches"]),
  checks: new Set(processorChecks),
};

const said = (members: Partial<Activity>) =>
  coverageOf({ activities: [activity(members)] }, enforcement).activities[0]?.promises.map(
    ({ kind, state, by }) => [kind, state, ...by].join(" "),
  );

suite("the coverage of a register", () => {
  test("counts a sentence as kept where a rule is bound to it, or somebody elsewhere is named", () => {
    assert.deepEqual(said({}), [
      "retention enforced fiches",
      "retention undecided",
      "rights undecided",
    ]);
    const keptBy = { kind: "elsewhere", by: "la régie des cautions" } as const;
    const commitments = [{ text: sentences[1] ?? "", keptBy, source: [] }];
    assert.deepEqual(said({ commitments })?.slice(0, 3), [
      "retention enforced fiches",
      "retention elsewhere la régie des cautions",
      "rights undecided",
    ]);
    assert.equal(said({ commitments })?.length, 3, "one promise is counted once");
  });

  test("counts rights as kept where the legal basis says which there are", () => {
    const legalBases = [{ article: "6.1.e", text: "Article 6.1.e", source: [] }];
    assert.ok(said({ legalBases })?.includes("rights enforced rights-table"));
  });

  test("believes no commitment that names a rule which there is not", () => {
    const keptBy = (by: string) => ({ kind: "enforced", by }) as const;
    const commitments = ["fiches", "autre-chose", "recipients.no-agreement"].map((by) => ({
      text: `Engagement ${by}`,
      keptBy: keptBy(by),
      source: [],
    }));
    assert.deepEqual(
      said({ commitments })?.filter((each) => each.startsWith("commitment")),
      [
        "commitment enforced fiches",
        "commitment undecided",
        "commitment enforced recipients.no-agreement",
      ],
    );
  });

  test("names checks of processors that exist and block", () => {
    const blocking = new Map(lintRules.map(({ id, severity }) => [id, severity]));
    for (const check of processorChecks) assert.equal(blocking.get(check), "error", check);
    const processors = { used: "yes", text: "Oui", source: [] } as const;
    assert.ok(
      said({ processors: { ...processors, source: [] } })?.some((each) =>
        each.startsWith("processors enforced"),
      ),
    );
  });

  test("adds up what it says of each activity", () => {
    const { counts, activities } = coverageOf({ activities: [activity({})] }, enforcement);
    assert.deepEqual(counts, { enforced: 1, elsewhere: 0, undecided: 2 });
    assert.equal(activities[0]?.promises.length, 3);
  });
});
