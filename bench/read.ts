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

/** The least of several runs, in seconds: what the machine does beside it does not count. */
const least = (sentences: readonly Asked[], way: (asked: Asked) => unknown): number =>
  Math.min(
    ...Array.from({ length: 9 }, () => {
      const start = performance.now();
      for (const asked of sentences) way(asked);
      return (performance.now() - start) / 1_000;
    }),
  );

console.log(`Node ${process.version}, ${cpus().length} cores (${cpus()[0]?.model})`);
for (const [name, sentences] of Object.entries({ made, own })) {
  for (const way of Object.values(ways)) least(sentences, way);
  const [whole, tokens, words] = [
    least(sentences, ways.read),
    least(sentences, ways.tokenize),
    least(sentences, ways.split),
  ];
  const characters = sentences.reduce((sum, { text }) => sum + text.length, 0) / sentences.length;
  console.log(
    `${name}: ${sentences.length} sentences of ${Math.round(characters)} characters: ` +
      `${Math.round(sentences.length / whole).toLocaleString("en")} sentences/s; ` +
      `÷ tokenising ${(whole / tokens).toFixed(1)}; ÷ splitting ${(whole / words).toFixed(1)}`,
  );
}
