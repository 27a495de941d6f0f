import { closedClasses } from "./closedClasses.ts";
import { compile, parseEntries, type Entry, type Lexicon } from "./compile.ts";
import { connectors } from "./connectors.ts";
import { events } from "./events.ts";
import { neutral } from "./neutral.ts";
import { nouns } from "./nouns.ts";
import { numbers } from "./numbers.ts";
import { periods } from "./periods.ts";
import { places } from "./places.ts";
import { refused } from "./refused.ts";
import { verbs } from "./verbs.ts";

/** Every entry of the lexicon, in the order of its files. */
export const entries = (): readonly Entry[] =>
  [
    numbers,
    verbs,
    periods,
    connectors,
    places,
    closedClasses,
    refused,
    neutral,
    events,
    nouns,
  ].flatMap(parseEntries);

/** The compiled lexicon of retention sentences. */
export const lexicon = (): Lexicon => (compiled ??= compile(entries()));

/** Made when a sentence is first read: it takes a quarter of a second, and most commands read none. */
let compiled: Lexicon | null = null;
