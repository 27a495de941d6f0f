import { isDeepStrictEqual } from "node:util";
import { readRetention } from "../../src/reading/index.ts";
import { annotationsOf } from "./annotations.ts";
import type { Changed } from "./changeAWord.ts";
import { annotationsText, realStatements } from "./realTexts.ts";

/** A sentence and where it stands. */
export interface Placed {
  readonly place: string;
  /** False where its words may not be printed. */
  readonly mayBeShown: boolean;
  readonly text: string;
  readonly context: string | null;
}

/** Every sentence of the real texts, once. */
export const realSentences = (): readonly Placed[] => {
  const all: readonly Placed[] = [
    ...realStatements().map(({ id, text, context }) => ({
      place: id,
      mayBeShown: true,
      text,
      context,
    })),
    ...(["development", "held-out"] as const).flatMap((half) =>
      annotationsOf(annotationsText(), half).map(({ file, text, context }, at) => ({
        place: `${file} (${half} ${at})`,
        mayBeShown: half === "development",
        text,
        context,
      })),
    ),
  ];
  return [
    ...new Map(all.map((each) => [JSON.stringify([each.text, each.context]), each])).values(),
  ];
};

/** What became of a reading when one word was changed. */
export interface ChangedReading extends Placed {
  readonly changed: Changed;
  readonly became: "flagged" | "different" | "same";
}

/** Each change of each sentence that is read with a rule; the others have nothing to lose. */
export const changedReadings = (
  sentences: readonly Placed[],
  change: (text: string) => readonly Changed[],
): readonly ChangedReading[] =>
  sentences.flatMap((placed) => {
    const before = readRetention(placed.text, placed.context);
    if (before.status !== "read" || before.rules.length === 0) return [];
    return change(placed.text).map((changed): ChangedReading => {
      const after = readRetention(changed.text, placed.context);
      const isSame = isDeepStrictEqual(after.rules, before.rules);
      const became = after.status !== "read" ? "flagged" : isSame ? "same" : "different";
      return { ...placed, changed, became };
    });
  });
