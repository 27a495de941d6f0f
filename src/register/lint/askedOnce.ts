import { LintRecord } from "./lintRecord.ts";
import type { Hit } from "./lintRule.ts";
import type { Look } from "./trail.ts";

type Find = (record: LintRecord) => Iterable<Hit>;

/** What a rule looks at next, after it has seen so much; where it looks at nothing more, its answer. */
type Step = Fork | readonly Hit[] | "asked anew";

interface Fork extends Pick<Look, "name" | "again"> {
  readonly steps: Map<number, Step>;
}

/**
 * A rule on records that is asked once for records that say the same in what it looks at. Each look of a rule depends on
 * what it saw before, and on nothing else: its looks are a tree, and a record that goes the way of another one down to a
 * leaf gets its answer, with the words quoted anew. Within one lint only: what is computed from all records is the same for
 * each.
 */
export const askedOnce = (find: Find): Find => {
  let root: Step | undefined;
  return (record) => {
    let step = root;
    while (step !== undefined && isFork(step)) step = step.steps.get(step.again(record));
    if (step === "asked anew") return find(record);
    if (step !== undefined) return step.length === 0 ? step : quotedAgain(step, record);
    const { answer, trail } = record.watch(() => [...find(record)]);
    if (trail.isOnly) return answer;
    const canAgain =
      !trail.isOwn &&
      answer.every(({ evidence }) => evidence === null || LintRecord.canQuoteAgain(evidence));
    root = grown(root, trail.looks, canAgain ? answer : "asked anew");
    return answer;
  };
};

const isFork = (step: Step): step is Fork => typeof step === "object" && !Array.isArray(step);

/** The tree with one more way down to a leaf. */
const grown = (step: Step | undefined, [look, ...looks]: readonly Look[], leaf: Step): Step => {
  if (look === undefined) return leaf;
  const { name, again, saw } = look;
  if (step === undefined)
    return { name, again, steps: new Map([[saw, grown(undefined, looks, leaf)]]) };
  // A rule that looks elsewhere after the same sight depends on something that it does not show.
  if (!isFork(step) || step.name !== name) return "asked anew";
  step.steps.set(saw, grown(step.steps.get(saw), looks, leaf));
  return step;
};

const quotedAgain = (hits: readonly Hit[], record: LintRecord): readonly Hit[] =>
  hits.map((hit) =>
    hit.evidence === null ? hit : { ...hit, evidence: LintRecord.again(hit.evidence, record) },
  );
