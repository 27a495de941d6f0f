import { withANegation, withOneWordTwice, withoutOneWord, type Changed } from "./changeAWord.ts";
import { changedReadings, realSentences } from "./scoreChanges.ts";
import { scoreFind, type FindScore } from "./scoreFind.ts";
import { generateSentences } from "./generateSentences.ts";
import { scoreGenerated } from "./scoreGenerated.ts";
import { scoreReferences } from "./scoreReferences.ts";
import { scoreAnnotated, scoreRegister } from "./scoreRetention.ts";
import type { Judged, Tally } from "./verdict.ts";

/** What the reader is to reach on a set of sentences; shares of one. */
export interface Aim {
  readonly right: number;
  readonly silentlyWrong: number;
}

/** What it must never fall behind on a set whose aim it misses, or that has none; sentences. Only ever made stricter. */
export interface Floor {
  readonly right: number;
  readonly silentlyWrong: number;
}

/** Sentences that are scored together. */
export interface ScoreSet {
  readonly name: "register" | "other-bullets" | "development" | "held-out" | "generated";
  readonly title: string;
  readonly aim: Aim | null;
  readonly floor: Floor | null;
  /** Sentences that may be printed; the others are only counted. */
  readonly mayBeShown: boolean;
  readonly judged: readonly Judged[];
}

const seed = 2026;

/** Every set, judged by the reader as it is now. */
export const scoreSets = (): readonly ScoreSet[] => [
  {
    name: "register",
    title: "the real register",
    aim: { right: 0.97, silentlyWrong: 0 },
    floor: null,
    mayBeShown: true,
    judged: scoreRegister("retention"),
  },
  {
    name: "other-bullets",
    title: "other bullets in its retention fields",
    aim: null,
    floor: { right: 0, silentlyWrong: 0 },
    mayBeShown: true,
    judged: scoreRegister("other-things"),
  },
  {
    name: "development",
    title: "annotated notices, to develop on",
    aim: { right: 0.85, silentlyWrong: 0.01 },
    floor: null,
    mayBeShown: true,
    judged: scoreAnnotated("development"),
  },
  {
    name: "held-out",
    title: "annotated notices, held out",
    aim: { right: 0.85, silentlyWrong: 0.01 },
    floor: { right: 33, silentlyWrong: 4 },
    mayBeShown: false,
    judged: scoreAnnotated("held-out"),
  },
  {
    name: "generated",
    title: "made from the lexicon",
    aim: { right: 1, silentlyWrong: 0 },
    floor: null,
    mayBeShown: true,
    judged: scoreGenerated(generateSentences(seed, 5_000)),
  },
];

/** True when the counts are no worse than the floor. */
export const holds = (tally: Tally, floor: Floor): boolean =>
  tally.right >= floor.right && tally.silentlyWrong <= floor.silentlyWrong;

/** True when the counts are as good as the aim. */
export const reaches = (tally: Tally, aim: Aim): boolean =>
  tally.right >= aim.right * tally.sentences &&
  tally.silentlyWrong <= aim.silentlyWrong * tally.sentences;

/** What was looked for in whole notices: how much there is, how much was found, how much of the found is right. */
export interface SearchScore {
  readonly title: string;
  readonly expected: number;
  readonly recalled: number;
  /** Found things that a person has judged. */
  readonly judged: number;
  readonly right: number;
}

/** The searches in whole notices. */
export const searchScores = (): readonly SearchScore[] => [
  found("retention sentences, development", scoreFind("development")),
  found("retention sentences, held out", scoreFind("held-out")),
  references(),
];

const found = (title: string, { expected, recalled, judged, right }: FindScore): SearchScore => ({
  title,
  expected,
  recalled,
  judged,
  right,
});

const references = (): SearchScore => {
  const documents = scoreReferences();
  const sum = (of: (document: (typeof documents)[number]) => number): number =>
    documents.reduce((total, document) => total + of(document), 0);
  const right = sum((document) => document.right);
  return {
    title: "legal references",
    expected: sum((document) => document.expected),
    recalled: right,
    judged: sum((document) => document.found),
    right,
  };
};

/** What becomes of the readings when one word of a real sentence is changed, each word in its turn. */
export interface ChangeScore {
  readonly title: string;
  readonly all: number;
  readonly flagged: number;
  readonly different: number;
  readonly same: number;
}

/** The changes of every sentence that is read with a rule. */
export const changeScores = (): readonly ChangeScore[] => [
  changed("removed", withoutOneWord),
  changed("said twice", withOneWordTwice),
  changed("denied", withANegation),
];

const changed = (title: string, change: (text: string) => readonly Changed[]): ChangeScore => {
  const readings = changedReadings(realSentences(), change);
  const count = (outcome: (typeof readings)[number]["became"]): number =>
    readings.filter(({ became }) => became === outcome).length;
  return {
    title,
    all: readings.length,
    flagged: count("flagged"),
    different: count("different"),
    same: count("same"),
  };
};
