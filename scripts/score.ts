/**
 * `npm run score` reads the real texts that stand beside the checkout, and prints how many of their sentences are read
 * right, flagged, and silently wrong. `-- --show development` lists the sentences of one set that are not right,
 * `-- --changes` those in which a changed word went by unnoticed; `-- --write` puts the table into docs/reading.md. Of
 * the held-out half nothing is ever shown but counts.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { withANegation, withOneWordTwice, withoutOneWord } from "../test/reading/changeAWord.ts";
import { realTextsAbsent } from "../test/reading/realTexts.ts";
import { changedReadings, realSentences } from "../test/reading/scoreChanges.ts";
import { changeScores, scoreSets, searchScores, type ScoreSet } from "../test/reading/scoreSets.ts";
import { scoreTable, withScoreTable } from "../test/reading/scoreTable.ts";
import type { Judged } from "../test/reading/verdict.ts";

const page = join(import.meta.dirname, "../docs/reading.md");

const show = ({ judged }: ScoreSet): void => {
  for (const each of judged.filter(({ verdict }) => verdict !== "right")) console.log(said(each));
};

const said = ({ verdict, file, text, context, reading, differences }: Judged): string =>
  [
    `${verdict === "flagged" ? reading.status : verdict} · ${file}`,
    `  ${underlined(text, reading.unread)}`,
    ...(context === null ? [] : [`  under: ${context}`]),
    ...differences.map((difference) => `  - ${difference}`),
  ].join("\n");

const showChanges = (): void => {
  const changes = [withANegation, withOneWordTwice, withoutOneWord];
  for (const change of changes)
    for (const { changed, became, mayBeShown } of changedReadings(realSentences(), change))
      if (became === "same" && mayBeShown)
        console.log(`${changed.how} « ${changed.word} » · ${changed.text}`);
};

/** Brackets around what was not read. */
const underlined = (text: string, unread: Judged["reading"]["unread"]): string =>
  unread.toReversed().reduce((marked, { start, end }) => {
    const words = `⟦${marked.slice(start, end)}⟧`;
    return `${marked.slice(0, start)}${words}${marked.slice(end)}`;
  }, text);

const { values } = parseArgs({
  options: {
    show: { type: "string" },
    changes: { type: "boolean", default: false },
    write: { type: "boolean", default: false },
  },
});

if (realTextsAbsent !== false) {
  console.error(realTextsAbsent);
  process.exitCode = 1;
} else {
  const sets = scoreSets();
  const asked = sets.find(({ name }) => name === values.show);
  if (values.show !== undefined && !asked?.mayBeShown) {
    const names = sets.filter(({ mayBeShown }) => mayBeShown).map(({ name }) => name);
    console.error(`Only these can be shown: ${names.join(", ")}.`);
    process.exitCode = 2;
  } else if (asked) show(asked);
  else if (values.changes) showChanges();
  else {
    const text = scoreTable(sets, searchScores(), changeScores());
    console.log(text);
    const written = values.write ? withScoreTable(readFileSync(page, "utf8"), text) : null;
    if (written !== null) writeFileSync(page, written);
  }
}
