/**
 * Retention sentences read in a warm process, on one core: `node bench/read.ts`.
 * The sentences: 5,000 made from the lexicon, and those of the tests. Ratios: against splitting the same texts by one
 * regular expression (what any reading must do at least), and against our own tokenizer alone.
 */
import { cpus } from "node:os";
import { readRetention } from "../src/reading/index.ts";
import { tokenize } from "../src/reading/tokens/tokenize.ts";
import { generateSentences } from "../test/reading/generateSentences.ts";
import { ownSentences } from "../test/reading/ownSentences.ts";

interface Asked {
  readonly text: string;
  readonly context: string | null;
}

const made: readonly Asked[] = generateSentences(2_026, 5_000);
const own: readonly Asked[] = Array.from({ length: 100 }, () =>
  ownSentences.map(([text, context]) => ({ text, context })),
).flat();

const ways = {
  read: ({ text, context }: Asked): unknown => readRetention(text, context),
  tokenize: ({ text, context }: Asked): unknown => [tokenize(text), context && tokenize(context)],
  split: ({ text, context }: Asked): unknown => [split(text), context && split(context)],
};
// matchAll, since the engine remembers the answers of match.
const split = (text: string): readonly string[] =>
  [...text.matchAll(/[\p{L}\p{N}]+|\S/gu)].map(([word]) => word);

const seconds = (sentences: readonly Asked[], way: (asked: Asked) => unknown): number => {
  const start = performance.now();
  for (const asked of sentences) way(asked);
  return (performance.now() - start) / 1_000;
};

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[values.length >> 1]!;

console.log(`Node ${process.version}, one of ${cpus().length} cores (${cpus()[0]?.model})`);
for (const [name, sentences] of Object.entries({ made, own })) {
  // In turns, so that what the machine does beside it falls on all of them.
  const rounds = Array.from({ length: 25 }, () => ({
    read: seconds(sentences, ways.read),
    tokens: seconds(sentences, ways.tokenize),
    words: seconds(sentences, ways.split),
  })).slice(5);
  const length = sentences.reduce((sum, { text }) => sum + text.length, 0) / sentences.length;
  const speed = (took: number): string => Math.round(sentences.length / took).toLocaleString("en");
  const times = rounds.map(({ read }) => read);
  console.log(
    `${name}: ${sentences.length} sentences of ${Math.round(length)} characters: ` +
      `${speed(median(times))} sentences/s (best ${speed(Math.min(...times))}); ` +
      `÷ tokenising ${median(rounds.map(({ read, tokens }) => read / tokens)).toFixed(1)}; ` +
      `÷ splitting ${median(rounds.map(({ read, words }) => read / words)).toFixed(1)}`,
  );
}
