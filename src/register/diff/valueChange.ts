import type { LegalChange } from "./registerDiff.ts";
import { comparedText } from "./comparedWords.ts";
import type { ListWords } from "./listChanges.ts";
import { say, short } from "./quoted.ts";

/** The change of one value; none where only its typography differs. */
export const valueChange = (
  part: string,
  words: ListWords,
  before: string | null | undefined,
  after: string | null | undefined,
): readonly LegalChange[] => {
  const [old, now] = [before ?? "", after ?? ""];
  if (comparedText(old) === comparedText(now)) return [];
  const kind = old === "" ? "added" : now === "" ? "removed" : "changed";
  return [
    {
      part,
      kind,
      grade: words.grade,
      words: say(words[kind], { before: short(old), after: short(now) }),
      before: old === "" ? null : old,
      after: now === "" ? null : now,
    },
  ];
};
