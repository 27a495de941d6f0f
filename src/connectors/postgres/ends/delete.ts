import type { Level, Levels } from "../levels.ts";
import { deletedFrom, isDirect, list, lookedUp } from "../levels.ts";
import type { Row } from "../session.ts";
import { notMet } from "./settle.ts";
import type { EndContext, EndParts } from "./endParts.ts";

/** The rows are gone, children before their parents. */
export const deleteParts = ({ target, returning }: EndContext, levels: Levels): EndParts => ({
  expressions: deletions(levels, (one) => (one.index === 0 ? returning : [])),
  counts: deletedCounts(levels),
  answers: [],
  changes: (answer) => sumOfCounts(levels, answer),
  settle: async (_, answer) => {
    if (answer["chosen"] !== answer["c0"]) throw notMet(target.collection);
  },
});

export const sumOfCounts = (levels: Levels, answer: Row): number =>
  levels.reduce((sum, { index }) => sum + Number(answer[`c${index}`]), 0);

export const deletedCounts = (levels: Levels): EndParts["counts"] =>
  levels.map(({ level, index }) => ({
    collection: level.collection,
    ended: `(select count(*) from d${index})`,
  }));

/** `d<index>`, deepest first, each returning what is asked of its rows, at least that there was one. */
export const deletions = (
  levels: Levels,
  returning: (one: Level) => readonly string[],
): readonly string[] => {
  const [, ...children] = levels;
  return [
    ...children.filter((one) => !isDirect(one)).map((one) => lookedUp(one)),
    ...levels.toReversed().map((one) => {
      const { index } = one;
      // The parts of such a statement run in no stated order: reading the count of the deeper one makes it end first.
      const deeperFirst =
        index + 1 < levels.length ? ` and (select count(*) from d${index + 1}) >= 0` : "";
      const asked = returning(one);
      return `d${index} as (delete from ${deletedFrom(one)}${deeperFirst} returning ${asked.length > 0 ? list(asked) : "1"})`;
    }),
  ];
};
