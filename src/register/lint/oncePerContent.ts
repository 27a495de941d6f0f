import type { Member } from "./contentKey.ts";
import { LintRecord } from "./lintRecord.ts";
import type { Hit } from "./lintRule.ts";

type Find = (record: LintRecord) => Iterable<Hit>;

/**
 * A rule on records that is asked once for records that say the same in what it looks at. What it looks at is watched:
 * two records that agree in every member that it ever read get the same answer, with the words quoted anew from each.
 * Within one lint only: what is computed from all records is the same for each.
 */
export const oncePerContent = (find: Find): Find => {
  const read = new Set<Member>();
  let members: readonly Member[] = [];
  let name = "";
  const answers = new Map<string, readonly Hit[] | "asked anew">();
  return (record) => {
    const known = members.length === 0 ? undefined : answers.get(record.keyOf(members, name));
    if (known !== undefined && known !== "asked anew") {
      if (known.length === 0) return known;
      const again = quotedAgain(known, record);
      if (again !== null) return again;
    }
    const { answer, seen } = record.watch(() => [...find(record)]);
    const before = read.size;
    for (const member of seen) read.add(member);
    // A rule that looks at the record itself has no two equal ones.
    if (read.has("order") || read.has("sources") || read.has("id")) return answer;
    if (read.size > before) {
      members = [...read];
      name = members.join();
      answers.clear();
    }
    const canAgain = answer.every(
      ({ evidence }) => evidence === null || LintRecord.canQuoteAgain(evidence),
    );
    if (answers.size >= mostAnswers) answers.clear();
    if (members.length > 0)
      answers.set(record.keyOf(members, name), canAgain ? answer : "asked anew");
    return answer;
  };
};

const mostAnswers = 20_000;

const quotedAgain = (hits: readonly Hit[], record: LintRecord): readonly Hit[] | null => {
  const again: Hit[] = [];
  for (const hit of hits) {
    const evidence = hit.evidence === null ? null : LintRecord.again(hit.evidence, record);
    if (evidence === null && hit.evidence !== null) return null;
    again.push({ ...hit, evidence });
  }
  return again;
};
