import { eitherEnd, endOf } from "./ends.ts";
import type { VerbGroup } from "./parts.ts";
import { find, wordAt, type Sentence } from "./sentence.ts";
import { group, readNot, skipAdverbs, skipSecondNot, type Group } from "./verbWords.ts";

/** « conservées », « pas conservées », « collectées et conservées », « soit supprimées, soit anonymisées » behind an auxiliary. */
export const readParticiples = (sentence: Sentence, at: number): Group | null => {
  const after = readNot(sentence, at);
  const negation = after > at ? "not" : "";
  const next = skipAdverbs(sentence, after, true);
  // « pas systématiquement conservées »: only the adverb is denied.
  if (negation === "not" && next > after) return null;
  const moved = find(sentence, next, "move-past");
  const stage =
    moved && !isKeepPast(sentence, next) && find(sentence, next + moved.length, "archive");
  if (moved && stage && stage.value !== "apart")
    return group("end", next + moved.length + stage.length, { end: "archive", negation });
  const keep = find(sentence, next, "keep-past");
  if (keep) {
    const coordinated = readCoordinated(sentence, next + keep.length);
    if (coordinated) return { ...coordinated, negation };
    const beside = negation === "" ? skipBeside(sentence, next + keep.length) : next + keep.length;
    const after = skipAdverbs(sentence, beside, false);
    const how = after > next + keep.length && wordAt(sentence, next + keep.length) !== "par";
    if (negation === "not" && how) return null;
    return group("keep", skipSecondNot(sentence, after, negation), {
      negation,
      weak: keep.value === "weak",
    });
  }
  const end = find(sentence, next, "end-past");
  if (end) return readEnded(sentence, next, end.length, end.value, negation);
  const either = negation === "" ? readEither(sentence, next) : null;
  if (either) return either;
  // « Ce traceur est déposé pour six mois »
  const placed = negation === "" ? find(sentence, next, "placed-past") : null;
  if (placed && !readCoordinated(sentence, next + placed.length))
    return group("keep", next + placed.length, { weak: true });
  const other = find(sentence, next, "other-past");
  // « tronquée et conservée »: any participle may stand beside the verb of keeping.
  const beside =
    !other && sentence.tokens[next]?.participle ? readCoordinated(sentence, next + 1) : null;
  if (beside?.kind === "keep" || (beside?.kind === "end" && negation === ""))
    return { ...beside, negation };
  // « rafraîchies chaque semaine et … »: any participle may come before the verb of keeping, none may stand alone.
  if (!other && sentence.tokens[next]?.participle)
    return group("other", next + 1, { negation, weak: true });
  if (!other) return null;
  const coordinated = readCoordinated(sentence, next + other.length);
  return coordinated
    ? { ...coordinated, negation }
    : group("other", next + other.length, { negation });
};

const isKeepPast = (sentence: Sentence, at: number): boolean =>
  find(sentence, at, "keep-past") !== null;

/** « conservées et traitées »: what is done with data as long as they are kept. */
const skipBeside = (sentence: Sentence, at: number): number => {
  const word = wordAt(sentence, at);
  const next = word === "," && wordAt(sentence, at + 1) === "et" ? at + 2 : at + 1;
  const used = /^(?:et|,)$/.test(word) ? find(sentence, next, "used-past") : null;
  return used ? skipBeside(sentence, next + used.length) : at;
};

/** « collectées et conservées »: the verb of keeping is the one that a period belongs to. */
const readCoordinated = (sentence: Sentence, at: number): Group | null => {
  const word = wordAt(sentence, at);
  if (!/^(?:et|,|puis)$/.test(word)) return null;
  const next = skipAdverbs(
    sentence,
    word === "," && wordAt(sentence, at + 1) === "et" ? at + 2 : at + 1,
    false,
  );
  const keep = find(sentence, next, "keep-past");
  if (keep && keep.value !== "weak")
    return group("keep", skipAdverbs(sentence, skipBeside(sentence, next + keep.length), false));
  const ended = find(sentence, next, "end-past");
  if (ended && (word === "et" || (word === "puis" && ended.value !== "archive")))
    return readEnded(sentence, next, ended.length, ended.value, "");
  const other = find(sentence, next, "other-past") ?? keep;
  if (other) return readCoordinated(sentence, next + other.length);
  // « enregistrées, instruites et conservées »
  return sentence.tokens[next]?.participle ? readCoordinated(sentence, next + 1) : null;
};

/** « soit supprimées, soit anonymisées » */
const readEither = (sentence: Sentence, at: number): Group | null => {
  const one = wordAt(sentence, at) === "soit" ? find(sentence, at + 1, "end-past") : null;
  if (!one) return null;
  const comma = at + 1 + one.length;
  const soit = wordAt(sentence, comma) === "," ? comma + 1 : comma;
  const other = wordAt(sentence, soit) === "soit" ? find(sentence, soit + 1, "end-past") : null;
  const ends = other && eitherEnd(one.value, other.value);
  if (!other || !ends) return null;
  return group("end", soit + 1 + other.length, { end: ends.end, either: ends.end === null });
};

/** « supprimées et détruites », « supprimées ou anonymisées » */
const readEnded = (
  sentence: Sentence,
  at: number,
  length: number,
  value: string,
  negation: VerbGroup["negation"],
): Group => {
  let next = skipAdverbs(sentence, at + length, true);
  const again = /^(?:et|ou)$/.test(wordAt(sentence, next)) && find(sentence, next + 1, "end-past");
  const open = wordAt(sentence, next) === "ou";
  const either = again && (open || value === again.value) ? eitherEnd(value, again.value) : null;
  if (again && either) next = skipAdverbs(sentence, next + 1 + again.length, true);
  const end = either ? either.end : endOf(value);
  return group("end", next, { end, negation, either: either?.end === null });
};
