import { isDenial } from "./denials.ts";
import type { Part } from "./parts.ts";
import { find, wordAt, type Sentence } from "./sentence.ts";

/** Parts whose words no field of the rule keeps. */
const silentKinds = new Set([
  "law",
  "place",
  "purpose",
  "by-reference",
  "criterion",
  "stage",
  "end",
  "neutral",
]);

/** « une durée n'excédant pas celle nécessaire »: the denial is of the criterion itself. « même si … n'est plus … » concedes. */
const boundsItself = (sentence: Sentence, part: Part, at: number): boolean =>
  /^(?:ne|n'|pas)$/.test(wordAt(sentence, at)) &&
  (part.kind === "neutral"
    ? (find(sentence, part.at, "concession") ?? find(sentence, part.at, "adverb")) !== null
    : part.kind === "criterion" &&
      at < part.at + (find(sentence, part.at, "criterion")?.length ?? 0));

/** « afin de ne pas vous redemander »: what the purpose avoids. */
const avoids = (sentence: Sentence, { kind }: Part, at: number): boolean => {
  const ne = wordAt(sentence, at) === "ne" ? at : at - 1;
  return (
    kind === "purpose" &&
    wordAt(sentence, ne) === "ne" &&
    /^(?:pas|plus)$/.test(wordAt(sentence, ne + 1)) &&
    /^(?:de|d'|a|pour)$/.test(wordAt(sentence, ne - 1))
  );
};

/** A negation among words that no field of the rule keeps would change the rule without a trace. */
export const deniesUnseen = (sentence: Sentence, part: Part): boolean => {
  if (!silentKinds.has(part.kind)) return false;
  for (let at = part.at; at < part.next; at++)
    if (
      isDenial(sentence, at) &&
      !boundsItself(sentence, part, at) &&
      !avoids(sentence, part, at) &&
      !find(sentence, at, "unlimited")
    )
      return true;
  return false;
};
