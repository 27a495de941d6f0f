import { readKeptAnonymous } from "./asides.ts";
import { readPlace } from "./circumstances.ts";
import { readJoinedVerb } from "./joinedVerbs.ts";
import type { Part, VerbGroup } from "./parts.ts";
import { find, wordAt, type Sentence } from "./sentence.ts";

/** « … sont transmises au service et conservées deux ans »: the auxiliary is that of the verb before. */
export const joinedTo = (
  { active, negation, kind }: VerbGroup,
  sentence: Sentence,
  from: number,
): VerbGroup | null =>
  active || negation !== "" || kind === "end" ? null : readJoinedVerb(sentence, from - 1);

/**
 * « … sont stockées sur un serveur et conservées deux ans » keeps, « … et supprimées au bout de deux ans » ends: after a verb
 * that has not said how long, the joined one does.
 */
export const readJoined = (
  sentence: Sentence,
  at: number,
  verb: VerbGroup | null,
  body: readonly Part[],
): Part | null => {
  if (verb?.end === "anonymise") return readKeptAnonymous(sentence, at);
  const where = verb?.kind === "keep" && verb.negation === "" ? readWhereElse(sentence, at) : null;
  if (where) return where;
  if (verb?.kind !== "keep" || body.some(({ kind }) => !/^(?:place|stage|neutral)$/.test(kind)))
    return null;
  // « … dans votre navigateur et y restent jusqu'à … »
  if (
    wordAt(sentence, at) === "et" &&
    wordAt(sentence, at + 1) === "y" &&
    /^(?:rest|demeur)ent$|^(?:reste|demeure)$/.test(wordAt(sentence, at + 2))
  )
    return { kind: "neutral", at, next: at + 3 };
  const joined = joinedTo(verb, sentence, at + 1);
  if (!joined) return null;
  return joined.kind === "keep"
    ? { kind: "neutral", at, next: joined.next }
    : { kind: "join", at, next: at + 1, join: "and" };
};

/** « … cinq ans et hébergées par notre prestataire »: where they lie, and nothing of how long. */
const readWhereElse = (sentence: Sentence, at: number): Part | null => {
  if (wordAt(sentence, at) !== "et") return null;
  const past = find(sentence, at + 1, "used-past");
  const place = past ? readPlace(sentence, at + 1 + past.length, false) : null;
  const closes = place !== null && /^[.;]?$/.test(wordAt(sentence, place.next));
  return closes ? { kind: "neutral", at, next: place.at } : null;
};
