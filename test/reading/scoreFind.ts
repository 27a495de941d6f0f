import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { findRetention, fold, readDocument, type FoundSentence } from "../../src/reading/index.ts";

/** How much of the corpus `findRetention` finds, and how much of what it finds is right. Counts only. */
export interface FindScore {
  /** Sentences that the corpus annotates. */
  readonly expected: number;
  readonly recalled: number;
  /** Sentences found, whether annotated or not: notices hold more than was annotated. */
  readonly found: number;
  /** Those of the found that a person has judged, and how many of them are retention sentences. */
  readonly judged: number;
  readonly right: number;
}

const corpus = join(import.meta.dirname, "../../../shared/corpus");
/** The corpus is split by file, in its own order. */
const developmentFiles = 25;

/** Why nothing can be scored, or false. */
export const corpusAbsent: string | false = existsSync(corpus)
  ? false
  : "the corpus does not stand beside this checkout";

/** The annotated sentences of one half, by file. */
const annotated = (half: "development" | "held-out"): Map<string, string[]> => {
  const byFile = new Map<string, string[]>();
  const rows = readFileSync(join(corpus, "retention-sentences.tsv"), "utf8").trimEnd().split("\n");
  for (const row of rows.slice(1)) {
    const [file, sentence] = row.split("\t");
    byFile.set(file!, [...(byFile.get(file!) ?? []), sentence!]);
  }
  const files = [...byFile];
  const chosen =
    half === "development" ? files.slice(0, developmentFiles) : files.slice(developmentFiles);
  // Some sentences were taken from texts that are not in the corpus: they can be read, and found in nothing.
  return new Map(chosen.filter(([file]) => existsSync(join(corpus, file))));
};

/** What is found in a notice of the corpus. */
const findIn = (file: string): readonly FoundSentence[] =>
  findRetention(readDocument(readFileSync(join(corpus, file)), file));

/** By which a judgement names a found sentence without quoting it. */
const hashOf = (text: string): string =>
  createHash("sha256").update(plain(text)).digest("hex").slice(0, 16);

/** Scores one half of the corpus. */
export const scoreFind = (half: "development" | "held-out"): FindScore => {
  const judgements = readJudgements();
  let [expected, recalled, found, judged, right] = [0, 0, 0, 0, 0];
  for (const [file, sentences] of annotated(half)) {
    const texts = findIn(file).map(({ text }) => text);
    expected += sentences.length;
    recalled += sentences.filter((sentence) => texts.some((text) => isSame(text, sentence))).length;
    found += texts.length;
    const verdicts = texts.map((text) => judgements.get(`${file} ${hashOf(text)}`));
    judged += verdicts.filter((verdict) => verdict !== undefined).length;
    right += verdicts.filter((verdict) => verdict === true).length;
  }
  return { expected, recalled, found, judged, right };
};

/** One holds the other and is no mere scrap of it, or they share four words of five. */
export const isSame = (one: string, other: string): boolean => {
  const [a, b] = [plain(one), plain(other)];
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (long.includes(short) && short.length * 10 >= long.length * 3) return true;
  const [words, others] = [new Set(a.split(" ")), new Set(b.split(" "))];
  return words.intersection(others).size * 5 >= Math.max(words.size, others.size) * 4;
};

const plain = (text: string): string =>
  fold(text)
    .replaceAll(/\s+/g, " ")
    .trim()
    .replace(/[ .;,:]+$/, "");

const readJudgements = (): Map<string, boolean> =>
  new Map(
    readFileSync(join(import.meta.dirname, "foundByHand.tsv"), "utf8")
      .trimEnd()
      .split("\n")
      .slice(1)
      .map((row) => row.split("\t"))
      .map(([file, hash, verdict]) => [`${file} ${hash}`, verdict === "true"]),
  );

/** `node test/reading/scoreFind.ts` shows what is found and not judged yet, for a person to judge. */
if (import.meta.main && !corpusAbsent) {
  const judgements = readJudgements();
  for (const file of annotated("development").keys())
    for (const { text, context } of findIn(file)) {
      const key = `${file}\t${hashOf(text)}`;
      if (!judgements.has(key.replace("\t", " ")))
        process.stdout.write(`${key}\t${context}\t${text}\n`);
    }
  process.stdout.write(`${JSON.stringify([scoreFind("development"), scoreFind("held-out")])}\n`);
}
