import { fieldWords } from "./fieldWords.ts";

const empty = new Set(
  "le la les l de du des d un une et ou a au aux en dans sur par pour avec ce cet cette ces son sa ses leur leurs que qui dont il elle ils elles est sont y se s ne pas".split(
    " ",
  ),
);
/** Words of one family share their beginning: supprimer, suppression. */
const stem = 5;

const stems = (text: string): ReadonlySet<string> =>
  new Set(
    fieldWords(text)
      .flatMap((word) => word.split(/['.-]/))
      .filter((word) => word !== "" && !empty.has(word))
      .map((word) => word.slice(0, stem)),
  );

/**
 * True when two values say the same thing in the words of one sentence. Annotators shorten (« dernier contact ») and
 * make nouns of verbs: one contains the other, or two thirds of the shorter one's words stand in the other.
 */
export const overlaps = (one: string | null, other: string | null): boolean => {
  if (one === null || other === null) return false;
  const [a, b] = [one, other].map((text) => ` ${fieldWords(text).join(" ")} `) as [string, string];
  if (a.trim() !== "" && b.trim() !== "" && (a.includes(b) || b.includes(a))) return true;
  const [less, more] = [stems(one), stems(other)].sort((x, y) => x.size - y.size) as [
    ReadonlySet<string>,
    ReadonlySet<string>,
  ];
  const common = [...less].filter((word) => more.has(word)).length;
  return less.size > 0 && common / less.size >= 2 / 3;
};
