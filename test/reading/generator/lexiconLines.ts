import { spellings } from "../../../src/reading/lexicon/compile.ts";
import { closedClasses } from "../../../src/reading/lexicon/closedClasses.ts";
import { connectors } from "../../../src/reading/lexicon/connectors.ts";
import { neutral } from "../../../src/reading/lexicon/neutral.ts";
import { numbers } from "../../../src/reading/lexicon/numbers.ts";
import { periods } from "../../../src/reading/lexicon/periods.ts";
import { places } from "../../../src/reading/lexicon/places.ts";
import { verbs } from "../../../src/reading/lexicon/verbs.ts";
import { agrees } from "./agrees.ts";

/** One line of the lexicon, with the spellings of it that a French sentence may hold. */
export interface Line {
  readonly category: string;
  readonly value: string;
  readonly pattern: string;
  readonly spellings: readonly string[];
}

/** A line that unfolds to more is a pattern of optional words: it is enough to meet it. */
export const tooMany = 100;

/** The lines of the lexicon that sentences are made of, in their order. */
export const lexiconLines: readonly Line[] = [
  numbers,
  verbs,
  periods,
  connectors,
  places,
  neutral,
  closedClasses,
]
  .flatMap((text) => text.split("\n").map((line) => line.trim()))
  .filter((line) => line !== "")
  .map((line) => {
    const [category = "", pattern = "", value = ""] = line.split(";").map((cell) => cell.trim());
    return { category, value, pattern, spellings: spellings(pattern).filter(agrees) };
  });
