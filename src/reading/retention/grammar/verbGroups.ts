import { eitherEnd, endOf } from "./ends.ts";
import type { VerbGroup } from "./parts.ts";
import { remembered } from "./remembered.ts";
import { find, wordAt, type Sentence } from "./sentence.ts";

type Group = Omit<VerbGroup, "at">;

const group = (kind: VerbGroup["kind"], next: number, rest: Partial<Group> = {}): Group => ({
  kind,
  next,
  end: null,
  negation: "",
  modal: "",
  weak: false,
  active: false,
  past: false,
  either: false,
  ...rest,
});

/** « sont conservées », « ne sont pas conservées », « peuvent être archivées », « à conserver », « nous conservons ». */
export const readVerbGroup = remembered((sentence: Sentence, at: number): VerbGroup | null => {
  const pledge = find(sentence, at, "keep-pledge");
  if (pledge) {
    const negation = pledge.value === "only" ? "only" : "not";
    return { at, ...group("keep", at + pledge.length, { negation, active: true }) };
  }
  const negative = find(sentence, at, "neg") !== null;
  const from = negative ? at + 1 : at;
  const found =
    readWhole(sentence, from) ??
    readPassive(sentence, from) ??
    readModal(sentence, from) ??
    readPerfect(sentence, from) ??
    (negative ? null : readInfinitive(sentence, from)) ??
    readActive(sentence, from);
  if (!found) return null;
  if (!negative) return found.negation === "" ? { at, ...found } : null;
  return found.negation === "" ? withOnly(sentence, at, found) : { at, ...found };
});

/** « ne sont conservées que … »: a restriction; a « ne » with nothing after it is no sentence. */
const withOnly = (sentence: Sentence, at: number, found: Group): VerbGroup | null => {
  if (found.active && found.modal === "may") return { at, ...found, negation: "not" };
  if (found.active && find(sentence, found.next, "none")) return { at, ...found, negation: "not" };
  if (found.active && found.kind === "keep") return { at, ...found, negation: "only" };
  if (/^(?:que|qu')$/.test(wordAt(sentence, found.next)))
    return { at, ...found, negation: "only", next: found.next + 1 };
  const notBefore = found.kind === "end" && find(sentence, found.next, "not-before") !== null;
  return found.modal === "may" &&
    (find(sentence, found.next, "over") || notBefore || isBeyond(sentence, found))
    ? { at, ...found, negation: "not" }
    : find(sentence, at - 1, "none") || sentenceHasNone(sentence, at)
      ? { at, ...found, negation: "not" }
      : null;
};

/** « ne peuvent être conservées au-delà de la durée nécessaire » */
const isBeyond = (sentence: Sentence, { kind, next }: Group): boolean =>
  kind === "keep" &&
  find(sentence, next, "criterion") !== null &&
  /^(?:au-dela|au dela|plus longtemps)(?: |$)/.test(
    `${wordAt(sentence, next)} ${wordAt(sentence, next + 1)}`,
  );

/** « Aucune donnée n'est conservée. » */
const sentenceHasNone = (sentence: Sentence, at: number): boolean => {
  for (let before = 0; before < at; before++) if (find(sentence, before, "none")) return true;
  return false;
};

const skipAdverbs = (sentence: Sentence, at: number, ended: boolean): number => {
  const adverb =
    find(sentence, at, "adverb") ??
    find(sentence, at, "contrast") ??
    (isAuxiliary(sentence, at - 1) ? find(sentence, at, "contrast-adverb") : null);
  if (!adverb || (adverb.value === "ended" && !ended)) return at;
  return skipAdverbs(sentence, at + adverb.length, ended);
};

const isAuxiliary = (sentence: Sentence, at: number): boolean =>
  find(sentence, at, "be") !== null || wordAt(sentence, at) === "etre";

const readNot = (sentence: Sentence, at: number): number => {
  const not = find(sentence, at, "pas");
  if (not) return at + not.length;
  // « ne sont donc pas conservées »
  const said = /^(?:donc|ainsi|alors|toutefois|cependant|neanmoins|egalement)$/;
  if (said.test(wordAt(sentence, at)) && find(sentence, at + 1, "pas"))
    return readNot(sentence, at + 1);
  return wordAt(sentence, at) === "ni" ? at + 1 : at;
};

/** « ni conservées ni transmises » */
const skipSecondNot = (sentence: Sentence, at: number, negation: string): number => {
  if (negation !== "not" || wordAt(sentence, at) !== "ni") return at;
  const other = find(sentence, at + 1, "other-past") ?? find(sentence, at + 1, "keep-past");
  return other ? at + 1 + other.length : at;
};

/** « est » and « sont » with a participle. */
const readPassive = (sentence: Sentence, at: number): Group | null => {
  const be = find(sentence, at, "be");
  if (!be) return null;
  // « restent accessibles » says more than « sont accessibles ».
  const stays = /^(?:rest|demeur)/.test(wordAt(sentence, at));
  if (stays) {
    const found = readParticiples(sentence, at + be.length);
    return found?.kind === "keep" ? found : null;
  }
  const define = find(sentence, at, "define");
  const set = find(sentence, at, "set-by");
  if (set && set.length > (define?.length ?? 0)) return group("set-by", at + set.length);
  if (define) return group("define", at + define.length);
  return readParticiples(sentence, at + be.length);
};

const readParticiples = (sentence: Sentence, at: number): Group | null => {
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
  const other = find(sentence, next, "other-past");
  // « tronquée et conservée »: any participle may stand beside the verb of keeping.
  const beside =
    !other && sentence.tokens[next]?.participle ? readCoordinated(sentence, next + 1) : null;
  if (beside?.kind === "keep") return { ...beside, negation };
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

const readModal = (sentence: Sentence, at: number): Group | null => {
  const may = find(sentence, at, "modal-may");
  const must = find(sentence, at, "modal-must");
  const modal = may ?? must;
  if (!modal) return null;
  let next = readNot(sentence, at + modal.length);
  const negation = next > at + modal.length ? "not" : "";
  next = skipAdverbs(sentence, next, false);
  const infinitive = find(sentence, next, "keep-infinitive");
  if (infinitive)
    return group("keep", next + infinitive.length, {
      negation,
      modal: may ? "may" : "must",
      active: true,
    });
  // « Vous pouvez à tout moment demander … »: what somebody may do is a right, and no rule.
  const right = may && negation === "" ? find(sentence, next, "right") : null;
  if (right) return group("other", next + right.length, { active: true, modal: "may" });
  if (wordAt(sentence, next) !== "etre") return null;
  const found = readParticiples(sentence, next + 1);
  return found?.negation === "" ? { ...found, negation, modal: may ? "may" : "must" } : null;
};

/** « a été réalisée »: what was done once promises nothing. */
const readPerfect = (sentence: Sentence, at: number): Group | null => {
  const have = find(sentence, at, "have");
  if (!have || wordAt(sentence, at) === "ayant") return null;
  const after = readNot(sentence, at + have.length);
  if (wordAt(sentence, after) !== "ete") return null;
  const next = skipAdverbs(sentence, after + 1, true);
  return sentence.tokens[next]?.participle
    ? group("other", next + 1, { negation: after > at + have.length ? "not" : "" })
    : null;
};

/** « à conserver », which says what the page decides. */
const readInfinitive = (sentence: Sentence, at: number): Group | null => {
  if (wordAt(sentence, at) !== "a") return null;
  const keep = find(sentence, at + 1, "keep-infinitive");
  return keep ? group("keep", at + 1 + keep.length) : null;
};

const readActive = (sentence: Sentence, at: number): Group | null => {
  // « concerné » folds to « concerne ».
  if (sentence.tokens[at]?.participle) return null;
  const keep = find(sentence, at, "keep-active");
  if (keep) {
    const beside = skipBesideActive(sentence, at + keep.length);
    const after = readNot(sentence, beside);
    return group("keep", skipAdverbs(sentence, after, false), {
      negation: after > beside ? "not" : "",
      active: true,
    });
  }
  const both = find(sentence, at, "used-active");
  const kept = both && skipEt(sentence, at + both.length);
  const keptToo = kept ? find(sentence, kept, "keep-active") : null;
  if (kept && keptToo) return group("keep", kept + keptToo.length, { active: true });
  const end = find(sentence, at, "end-active");
  if (end)
    return group("end", skipAdverbs(sentence, at + end.length, true), {
      end: endOf(end.value),
      active: true,
    });
  const define = find(sentence, at, "define");
  if (define) return group("define", at + define.length);
  const set = find(sentence, at, "set-by");
  if (set) return group("set-by", at + set.length);
  const other = find(sentence, at, "other-active");
  return other ? group("other", at + other.length, { active: true }) : null;
};

/** « conservons et utilisons vos données » */
const skipBesideActive = (sentence: Sentence, at: number): number => {
  const next = skipEt(sentence, at);
  const used = next && find(sentence, next, "used-active");
  return next && used ? next + used.length : at;
};

const skipEt = (sentence: Sentence, at: number): number | null =>
  wordAt(sentence, at) === "et" ? at + 1 : null;

/** « font l'objet d'une conservation », « ont une durée de vie », « font l'objet d'un archivage intermédiaire ». */
const readWhole = (sentence: Sentence, at: number): Group | null => {
  const keep = find(sentence, at, "keep-object");
  if (keep)
    return group("keep", at + keep.length, keep.value === "none" ? { negation: "not" } : {});
  const end = find(sentence, at, "end-object");
  return end ? group("end", at + end.length, { end: endOf(end.value) }) : null;
};
