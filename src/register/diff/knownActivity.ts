import { activityParts, valuesOf } from "../model/activityValues.ts";
import type { Activity } from "../model/register.ts";
import { countWords, type WordCounts } from "./comparedWords.ts";

/** An activity with the words that it is known by. */
export interface Known {
  readonly activity: Activity;
  readonly words: WordCounts;
}

export const known = (activity: Activity): Known => ({
  activity,
  words: countWords(
    activityParts.flatMap((part) =>
      part === "updatedOn" ? [] : valuesOf(activity, part).map(({ text }) => text),
    ),
  ),
});
