import { endOf } from "./ends.ts";
import type { VerbGroup } from "./parts.ts";
import { readParticiples } from "./participles.ts";
import { isPerson } from "./persons.ts";
import { remembered } from "./remembered.ts";
import { find, wordAt, type Match, type Sentence } from "./sentence.ts";
import { group, readNot, skipAdverbs, type Group } from "./verbWords.ts";

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
  const only = found.kind === "keep" ? behindAgent(sentence, found.next) : null;
  if (only !== null) return { at, ...found, negation: "only", next: only };
  const notBefore = found.kind === "end" && find(sentence, found.next, "not-before") !== null;
  return found.modal === "may" &&
    (find(sentence, found.next, "over") || notBefore || isBeyond(sentence, found))
    ? { at, ...found, negation: "not" }
    : find(sentence, at - 1, "none") || sentenceHasNone(sentence, at)
      ? { at, ...found, negation: "not" }
      : null;
};

/** « ne sont conservées par le service que … », « … sur le serveur que … »: the token behind the « que ». */
const behindAgent = (sentence: Sentence, at: number): number | null => {
  const stage = find(sentence, at, "active");
  const place =
    /^(?:par|sur|dans|chez)$/.test(wordAt(sentence, at)) && find(sentence, at + 1, "det");
  if (!stage && !place) return null;
  for (let que = at + (stage?.length ?? 3); que < at + 8; que++) {
    if (sentence.tokens[que]?.kind !== "word") return null;
    if (/^(?:que|qu')$/.test(wordAt(sentence, que))) return que + 1;
  }
  return null;
};

/** « ne peuvent être conservées au-delà de la durée nécessaire » */
const isBeyond = (sentence: Sentence, { kind, next }: Group): boolean =>
  kind === "keep" &&
  (find(sentence, next, "criterion") ?? find(sentence, next, "from")) !== null &&
  /^(?:au-dela|au dela|plus longtemps|apres)(?: |$)/.test(
    `${wordAt(sentence, next)} ${wordAt(sentence, next + 1)}`,
  );

/** « Aucune donnée n'est conservée. » */
const sentenceHasNone = (sentence: Sentence, at: number): boolean => {
  for (let before = 0; before < at; before++) if (find(sentence, before, "none")) return true;
  return false;
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
  return readNotProlonged(sentence, at + be.length) ?? readParticiples(sentence, at + be.length);
};

/** « n'est pas prolongée »: what is denied adds no time. */
const readNotProlonged = (sentence: Sentence, at: number): Group | null => {
  const next = readNot(sentence, at);
  const past = next > at ? find(sentence, next, "prolonged-past") : null;
  return past && group("define", next + past.length, { negation: "not" });
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
  const right = may && negation === "" ? rightAt(sentence, next) : null;
  if (right) return group("other", next + right.length, { active: true, modal: "may" });
  if (wordAt(sentence, next) !== "etre") return null;
  const found = readParticiples(sentence, next + 1);
  return found?.negation === "" ? { ...found, negation, modal: may ? "may" : "must" } : null;
};

/** « demander … », « à tout moment supprimer son compte »: what those may do whose data they are. */
const rightAt = (sentence: Sentence, at: number): Match | null => {
  const right = find(sentence, at, "right");
  if (right) return right;
  const freely = find(sentence, at, "at-any-time")?.length ?? 0;
  const own = find(sentence, at + freely, "own-act");
  if (!own || !isOfTheirs(sentence, at)) return null;
  return { ...own, length: own.length + freely };
};

/** « vous pouvez », « l'usager peut »; what a service may end is no right. */
const isOfTheirs = (sentence: Sentence, at: number): boolean => {
  for (let before = at - 1; before >= Math.max(0, at - 4); before--)
    if (find(sentence, before, "modal-may"))
      return wordAt(sentence, before - 1) === "vous" || isPerson(sentence, before - 1);
  return false;
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
  if (!other) return null;
  const plain = at + other.length;
  const plus = wordAt(sentence, plain) === "plus" && /^d[e']$/.test(wordAt(sentence, plain + 1));
  const next = plus ? plain + 1 : readNot(sentence, plain);
  const negation = other.value === "none" || next > plain ? "not" : "";
  return group("other", next, { active: true, negation });
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
  // « font l'objet d'une conservation définitive »: the words that say how long hold its noun.
  const whole = keep && find(sentence, at + keep.length - 1, "unlimited");
  if (whole && whole.length > 1) return group("keep", at + keep.length - 1);
  if (keep)
    return group("keep", at + keep.length, keep.value === "none" ? { negation: "not" } : {});
  const end = find(sentence, at, "end-object");
  return end ? group("end", at + end.length, { end: endOf(end.value) }) : null;
};
