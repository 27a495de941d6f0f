import { readRetention } from "../../src/reading/index.ts";
import { annotationsOf, type Half } from "./annotations.ts";
import { expectedReadings, keyOfStatement, statementsOnOtherThings } from "./expectedReadings.ts";
import { judgeAnnotated } from "./judgeAnnotated.ts";
import { judgeExpected } from "./judgeExpected.ts";
import { annotationsText, realStatements } from "./realTexts.ts";
import type { Judged } from "./verdict.ts";

/** The reader on the real register, against the readings made by hand. A statement without one is an error of ours. */
export const scoreRegister = (about: "retention" | "other-things"): readonly Judged[] => {
  const readings = expectedReadings();
  const onOtherThings = statementsOnOtherThings();
  const statements = realStatements().filter(
    ({ hash }) => onOtherThings.has(keyOfStatement(hash)) === (about === "other-things"),
  );
  return statements.map(({ hash, text, context }) => {
    const expected = readings.get(keyOfStatement(hash));
    if (!expected) throw new Error(`no reading was made by hand of ${hash}`);
    const reading = readRetention(text, context);
    return { file: "register", text, context, reading, ...judgeExpected(reading, expected) };
  });
};

/** The reader on one half of the annotated sentences. */
export const scoreAnnotated = (half: Half): readonly Judged[] =>
  annotationsOf(annotationsText(), half).map((annotation) => {
    const { file, text, context } = annotation;
    const reading = readRetention(text, context);
    return { file, text, context, reading, ...judgeAnnotated(reading, annotation) };
  });
