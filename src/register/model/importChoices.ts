/** What a person put in the place of what was read; absent: as it was read. Lists are whole: what is not in them is gone. */
export interface ActivityCorrection {
  readonly title?: string;
  readonly purposes?: readonly string[];
  readonly retention?: readonly string[];
}

/** What a review has decided so far; activities by their order in the document, from 1. */
export interface ImportChoices {
  readonly leftOut: readonly number[];
  readonly corrections: Readonly<Record<number, ActivityCorrection>>;
}

export const noChoices: ImportChoices = { leftOut: [], corrections: {} };

/** The same with an activity kept or left out, or corrected; a correction that changes nothing is none. */
export const choose = (
  { leftOut, corrections }: ImportChoices,
  order: number,
  { isKept, correction }: { readonly isKept: boolean; readonly correction: ActivityCorrection },
): ImportChoices => {
  const others = leftOut.filter((each) => each !== order);
  const { [order]: _before, ...rest } = corrections;
  return {
    leftOut: isKept ? others : [...others, order].toSorted((a, b) => a - b),
    corrections: Object.keys(correction).length === 0 ? rest : { ...rest, [order]: correction },
  };
};

/** The same with all of some activities kept but these. */
export const keepOnly = (
  { leftOut, corrections }: ImportChoices,
  shown: readonly number[],
  kept: readonly number[],
): ImportChoices => ({
  leftOut: [
    ...leftOut.filter((order) => !shown.includes(order)),
    ...shown.filter((order) => !kept.includes(order)),
  ].toSorted((a, b) => a - b),
  corrections,
});
